/**
 * Figure: a picture of numbers, with the sentence that says what it shows, its caption, and its ways out: the numbers
 * as a table and as CSV, the picture as SVG. The sentence is also what those hear who do not see the picture.
 */
import './figure.css';
import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { ScrollPanel } from '../scrollPanel.tsx';
import { csvOf, type FigureTable, svgFileOf } from './figureFiles.ts';

export interface FigureWords {
  readonly table: string;
  readonly picture: string;
  readonly csv: string;
}

export interface FigureProps {
  /** The finding, in numbers. */
  readonly sentence: string;
  /** What was played: how many, which scenario, luck and rules. */
  readonly caption: string;
  readonly table: FigureTable;
  /** Name of the files it is saved to, without their ending. */
  readonly file: string;
  readonly words: FigureWords;
  readonly onSave: (name: string, contents: string, type: string) => void;
  /** The picture, drawn as one SVG element. */
  readonly children: ComponentChildren;
}

export function Figure({ sentence, caption, table, file, words, onSave, children }: FigureProps) {
  const [isTold, setTold] = useState(false);
  const picture = useRef<HTMLDivElement>(null);
  const name = useId();
  const saveCsv = (): void => onSave(`${file}.csv`, csvOf(table), 'text/csv');
  const saveSvg = (): void => {
    const svg = picture.current?.querySelector('svg');
    if (svg) onSave(`${file}.svg`, svgFileOf(svg, sentence, caption), 'image/svg+xml');
  };
  return (
    <figure class="figure" aria-labelledby={name}>
      <p id={name} class="figure-sentence">
        {sentence}
      </p>
      <div ref={picture} class="figure-picture">
        {children}
      </div>
      <figcaption class="small dim">{caption}</figcaption>
      <p class="buttons figure-ways">
        <button type="button" class="quiet" aria-expanded={isTold} onClick={() => setTold(!isTold)}>
          {words.table}
        </button>
        <button type="button" class="quiet" onClick={saveSvg}>
          {words.picture}
        </button>
        <button type="button" class="quiet" onClick={saveCsv}>
          {words.csv}
        </button>
      </p>
      {isTold && <Rows label={sentence} table={table} />}
    </figure>
  );
}

function Rows({ label, table }: { readonly label: string; readonly table: FigureTable }) {
  const { columns, rows } = table;
  return (
    <ScrollPanel name="figure-table" label={label}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, i) => (
            <tr key={i}>
              {cells.map((cell, column) => (
                <td key={columns[column]} {...(typeof cell === 'number' ? { class: 'number' } : {})}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollPanel>
  );
}
