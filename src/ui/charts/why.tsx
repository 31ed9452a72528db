/**
 * Why something came about: a question, for each force or place concerned one sentence with the figures that decide,
 * the course of the number half day by half day, and the sum of what moved it; then the rules to the depth of their
 * text. Where only bands are known there is a course of bands and no sum.
 */
import './why.css';
import { useState } from 'preact/hooks';
import { type Course, CourseChart } from './course.tsx';

export interface WhyTerm {
  readonly key: string;
  readonly label: string;
  /** Its number on the course. */
  readonly mark?: string;
  readonly when?: string;
  /** "WILL-3" */
  readonly rule?: string;
  /** Formatted with its sign, or a word where only the direction is known. */
  readonly value: string;
  /** -1 to 1: size relative to the largest term, for the bar. */
  readonly size: number;
}

export interface WhySum {
  /** The number at both ends; neither where only directions are known. */
  readonly before?: WhyLine;
  readonly after?: WhyLine;
  /** Largest first. */
  readonly terms: readonly WhyTerm[];
  /** The smaller ones as one line, opened on demand. */
  readonly rest?: WhyLine & { readonly terms: readonly WhyTerm[] };
}
interface WhyLine {
  readonly label: string;
  readonly value: string;
}

export interface WhyPart {
  readonly key: string;
  /** Whom it is about, where there are several. */
  readonly title?: string;
  readonly answer: string;
  readonly course?: Course;
  readonly sum?: WhySum;
  readonly notes: readonly string[];
}

export interface WhyRule {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly sources: readonly string[];
}

export interface WhyData {
  readonly question: string;
  readonly moment?: string;
  readonly parts: readonly WhyPart[];
  readonly notes: readonly string[];
  /** The numbers of the rules it comes from. */
  readonly rules: readonly string[];
  readonly words: {
    readonly rules: string;
    readonly loading: string;
    /** Heads of the course as a table. */
    readonly table: string;
    readonly when: string;
  };
  loadRules(ids: readonly string[]): Promise<readonly WhyRule[]>;
}

interface WhyProps {
  /** Worked out when it is opened. */
  readonly why: () => WhyData;
  readonly label: string;
  /** Says to those who do not see the line beside it what the reasons are of. */
  readonly what: string;
}

/** Closed at first. */
export function Why({ why, label, what }: WhyProps) {
  const [opened, setOpened] = useState<WhyData | undefined>(undefined);
  return (
    <details
      class="why"
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(why());
      }}
    >
      <summary>
        {label}
        <span class="sr-only"> {what}</span>
      </summary>
      {opened && <Reasons {...opened} />}
    </details>
  );
}

/** One of several things that a line tells of, with its reasons. */
export interface WhyChoice {
  readonly label: string;
  readonly why: () => WhyData;
}

interface WhysProps {
  readonly whys: readonly WhyChoice[];
  readonly label: string;
  readonly what: string;
  /** Stands before the choice. */
  readonly choose: string;
}

/** The reasons of several things, one at a time; nothing where there are none, and no choice where there is one. */
export function Whys({ whys, label, what, choose }: WhysProps) {
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(0);
  const [first] = whys;
  if (first === undefined) return null;
  if (whys.length === 1) return <Why why={first.why} label={label} what={what} />;
  return (
    <details class="why" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {label}
        <span class="sr-only"> {what}</span>
      </summary>
      {open && (
        <>
          <label class="why-choice">
            {choose}{' '}
            <select value={chosen} onChange={(event) => setChosen(event.currentTarget.selectedIndex)}>
              {whys.map((each, i) => (
                <option key={each.label} value={i}>
                  {each.label}
                </option>
              ))}
            </select>
          </label>
          <Reasons key={chosen} {...(whys[chosen] ?? first).why()} />
        </>
      )}
    </details>
  );
}

/** The same, open. */
export function Reasons(why: WhyData) {
  return (
    <div class="why-body">
      <p class="why-question">
        {why.question} {why.moment && <span class="why-moment">{why.moment}</span>}
      </p>
      {why.parts.map((part) => (
        <Part key={part.key} part={part} words={why.words} />
      ))}
      {why.notes.map((note) => (
        <p key={note} class="small dim">
          {note}
        </p>
      ))}
      {why.rules.length > 0 && <Rules why={why} />}
    </div>
  );
}

function Part({ part, words }: { readonly part: WhyPart; readonly words: WhyData['words'] }) {
  return (
    <div class="why-part">
      {part.title && <p class="why-who">{part.title}</p>}
      <p>{part.answer}</p>
      {part.course && <CourseChart course={part.course} words={words} />}
      {part.sum && <Sum sum={part.sum} />}
      {part.notes.map((note) => (
        <p key={note} class="small dim">
          {note}
        </p>
      ))}
    </div>
  );
}

function Sum({ sum: { before, after, terms, rest } }: { readonly sum: WhySum }) {
  const [all, setAll] = useState(false);
  return (
    <table class="why-table">
      <tbody>
        {before && <End {...before} />}
        {terms.map((term) => (
          <Term key={term.key} term={term} />
        ))}
        {rest && !all && (
          <tr>
            <th scope="row" colSpan={2}>
              <button type="button" class="link" onClick={() => setAll(true)}>
                {rest.label}
              </button>
            </th>
            <td class="num">{rest.value}</td>
          </tr>
        )}
        {all && rest?.terms.map((term) => <Term key={term.key} term={term} />)}
      </tbody>
      {after && (
        <tfoot>
          <End {...after} />
        </tfoot>
      )}
    </table>
  );
}

function End({ label, value }: WhyLine) {
  return (
    <tr>
      <th scope="row" colSpan={2}>
        {label}
      </th>
      <td class="num">{value}</td>
    </tr>
  );
}

function Term({ term }: { readonly term: WhyTerm }) {
  return (
    <tr>
      <th scope="row">
        {term.mark !== undefined && <span class="why-mark">{term.mark}</span>} {term.label}
        {term.when && <span class="why-when"> {term.when}</span>}
        {term.rule && <span class="why-rule"> {term.rule}</span>}
      </th>
      <td class="why-bar">
        <TermBar size={term.size} />
      </td>
      <td class="num">{term.value}</td>
    </tr>
  );
}

function TermBar({ size }: { readonly size: number }) {
  const width = Math.max(1.5, Math.abs(size) * 24);
  return (
    <svg width="50" height="10" viewBox="0 0 50 10" aria-hidden="true" focusable="false">
      <line x1="25" y1="0" x2="25" y2="10" class="termbar-zero" />
      <rect
        x={size < 0 ? 25 - width : 25}
        y="2"
        width={width}
        height="6"
        class={size < 0 ? 'termbar-down' : 'termbar-up'}
      />
    </svg>
  );
}

function Rules({ why }: { readonly why: WhyData }) {
  const [rules, setRules] = useState<readonly WhyRule[] | undefined>(undefined);
  return (
    <details
      class="why-rules"
      onToggle={(event) => {
        if (event.currentTarget.open && rules === undefined) void why.loadRules(why.rules).then(setRules);
      }}
    >
      <summary>
        {why.words.rules} <span class="why-rule">{why.rules.join(', ')}</span>
      </summary>
      {rules === undefined && <p class="small dim">{why.words.loading}</p>}
      {rules?.map((rule) => (
        <div key={rule.id} class="why-text" lang="en">
          <p>
            <b>
              <a href={`#/library/rules/${rule.id}`}>{rule.id}</a>
              {rule.title !== '' && ` ${rule.title}.`}
            </b>{' '}
            {rule.words}
          </p>
          {rule.sources.length > 0 && (
            <ul class="small dim">
              {rule.sources.map((source) => (
                <li key={source}>{source}</li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </details>
  );
}
