/** The rules, chapter by chapter: in plain words, and under each its exact wording. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { RULES_VERSION } from '../../../engine/simulation.ts';
import { WEIGHT_SPECS } from '../../../engine/weights.ts';
import { type RuleText, ruleInShort } from '../../../present/ruleBook.ts';
import { text, textByCase } from '../../../words/text.ts';
import { figureOf } from '../figureOf.ts';
import type { LibraryStore } from '../store.ts';

export function Rules({ store }: { readonly store: LibraryStore }) {
  const book = store.rules.value;
  if (book === undefined) return null;
  const asked = store.entry.value;
  const chapters = chaptersOf([...book.rules.values()]);
  return (
    <>
      <p class="library-lead">{text('ruleBook.lead')}</p>
      <p class="small dim">{text('ruleBook.version', { version: RULES_VERSION })}</p>
      {asked !== undefined && !book.rules.has(asked) && <p role="alert">{text('ruleBook.unknown', { rule: asked })}</p>}
      {store.playground.value !== undefined && (
        <>
          <p>{text('rulePicture.about')}</p>
          <ul class="library-chapters" aria-label={text('rulePicture.list')}>
            {store.playground.value.pictures.map(({ rule }) => (
              <li key={rule}>
                <a href={`#/library/rules/${rule}`}>
                  {rule} {book.rules.get(rule)?.title}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <nav aria-label={text('ruleBook.onPage')}>
        <ol class="library-chapters">
          {chapters.map(([chapter, [first]]) => (
            <li key={chapter}>
              <a href={`#/library/rules/${first?.id}`}>{nameOf(chapter)}</a>
            </li>
          ))}
        </ol>
      </nav>
      {chapters.map(([chapter, rules]) => (
        <section key={chapter} aria-labelledby={`chapter-${chapter}`}>
          <h2 id={`chapter-${chapter}`}>{nameOf(chapter)}</h2>
          <p>{wordsBy(`chapter.${chapter}.text`)}</p>
          {rules.map((rule) => (
            <Rule key={rule.id} rule={rule} isAsked={rule.id === asked}>
              <TryIt store={store} rule={rule.id} />
            </Rule>
          ))}
        </section>
      ))}
    </>
  );
}

function chaptersOf(rules: readonly RuleText[]): readonly (readonly [string, readonly RuleText[]])[] {
  const names = [...new Set(rules.map(({ chapter }) => chapter))];
  return names.map((name) => [name, rules.filter(({ chapter }) => chapter === name)]);
}

const wordsBy = (key: string): string => textByCase(key, [], () => '') ?? '';
const nameOf = (chapter: string): string => wordsBy(`chapter.${chapter}.name`);

/** Its picture to play with, if it has one. */
function TryIt({ store, rule }: { readonly store: LibraryStore; readonly rule: string }) {
  const [figures, playground] = [store.figures.value, store.playground.value];
  const picture = playground?.pictures.find((each) => each.rule === rule);
  if (figures === undefined || playground === undefined || picture === undefined) return null;
  return <figures.RulePicture picture={picture} compiled={playground.compiled} playing={playground.playing} />;
}

interface RuleProps {
  readonly rule: RuleText;
  readonly isAsked: boolean;
  readonly children: ComponentChildren;
}

function Rule({ rule, isAsked, children }: RuleProps) {
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (!isAsked) return;
    // After the part's own heading, which begins at the top.
    const frame = requestAnimationFrame(() => {
      box.current?.scrollIntoView();
      box.current?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [isAsked]);
  const { id, title, words, weights, sources } = rule;
  return (
    <section ref={box} class="library-rule" tabIndex={-1} aria-labelledby={`rule-${id}`} data-asked={isAsked}>
      <h3 id={`rule-${id}`}>
        <a href={`#/library/rules/${id}`}>{id}</a> {title}
      </h3>
      <p>{ruleInShort(id)}</p>
      {children}
      <details open={isAsked}>
        <summary>
          {text('ruleBook.exact')} <span class="sr-only">{id}</span>
        </summary>
        <div lang="en">
          <p>{words}</p>
          {weights.length > 0 && <Weights names={weights} />}
          {sources.length > 0 && (
            <ul class="small dim">
              {sources.map((source) => (
                <li key={source}>{source}</li>
              ))}
            </ul>
          )}
        </div>
      </details>
    </section>
  );
}

function Weights({ names }: { readonly names: RuleText['weights'] }) {
  return (
    <table class="library-weights">
      <caption>{text('ruleBook.weights')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('ruleBook.weight')}</th>
          <th scope="col">{text('ruleBook.value')}</th>
          <th scope="col">{text('ruleBook.range')}</th>
          <th scope="col">{text('ruleBook.meaning')}</th>
        </tr>
      </thead>
      <tbody>
        {names.map((name) => {
          const { value, min, max, unit, meaning } = WEIGHT_SPECS[name];
          return (
            <tr key={name}>
              <th scope="row">
                {text(`weight.${name}.name`)} <code>{name}</code>
              </th>
              <td class="num">{figureOf(value)}</td>
              <td>{text('ruleBook.fromTo', { from: figureOf(min), to: figureOf(max), unit })}</td>
              <td>{meaning}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
