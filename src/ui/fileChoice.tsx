/** Two buttons that let files be chosen: several together, or a folder with what is in it. */

/** Phones have no folders to choose. */
const canChooseFolder = (): boolean =>
  'webkitdirectory' in HTMLInputElement.prototype && !matchMedia('(pointer: coarse)').matches;

function asFolderChoice(input: HTMLInputElement | null): void {
  if (input !== null) input.webkitdirectory = true;
}

interface FileChoiceProps {
  /** Words on the buttons. */
  readonly files: string;
  readonly folder: string;
  /** Not called for none. */
  readonly onChoose: (files: readonly File[]) => void;
}

export function FileChoice({ files: filesWords, folder, onChoose }: FileChoiceProps) {
  const choose = ({ currentTarget: input }: { readonly currentTarget: HTMLInputElement }): void => {
    const files = [...(input.files ?? [])];
    // The same files can be chosen again.
    input.value = '';
    if (files.length > 0) onChoose(files);
  };
  return (
    <>
      <label class="file-button">
        <span>{filesWords}</span>
        <input
          type="file"
          multiple
          accept=".json,.geojson,.topojson,application/json,application/geo+json"
          onChange={choose}
        />
      </label>
      {canChooseFolder() && (
        <label class="file-button">
          <span>{folder}</span>
          <input type="file" ref={asFolderChoice} onChange={choose} />
        </label>
      )}
    </>
  );
}
