/** Files and folders that are dropped on the page, wherever it stands: the browser would leave the page for them. */
export function takeDropped(open: (dropped: readonly (FileSystemEntry | File)[]) => Promise<unknown>): void {
  const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true;
  addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    mark(true);
  });
  addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) mark(false);
  });
  addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    mark(false);
    // A screen may have taken them for itself.
    if (event.defaultPrevented) return;
    event.preventDefault();
    // They can be had only while the event lasts.
    const items = [...(event.dataTransfer?.items ?? [])];
    const dropped = items.flatMap((item) => item.webkitGetAsEntry() ?? item.getAsFile() ?? []);
    if (dropped.length > 0) void open(dropped);
  });
}

/** For the style: something is held over the page. */
function mark(isOver: boolean): void {
  document.documentElement.toggleAttribute('data-dropping', isOver);
}
