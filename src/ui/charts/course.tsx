/**
 * A number of 1,000 from half day to half day as a step line, with its breaking point or the zone where that lies, and
 * the causes by their numbers. A band where only that is known. The same stands beside it as a table.
 */
import './course.css';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ShareBand } from './bandBar.tsx';

export interface Course {
  /** Says what it shows, with both ends, to those who do not see it. */
  readonly label: string;
  /** After each half day; the first is where it began. At least one. */
  readonly values: readonly ShareBand[];
  /** The half days between them in words, one fewer, in full and for the axis. */
  readonly moments: readonly string[];
  readonly days: readonly string[];
  /** The numbers in words, as many as there are. */
  readonly told: readonly string[];
  /** Where it breaks: one value, or the zone in which it lies. */
  readonly breaking?: ShareBand & { readonly label: string };
  /** Numbered causes, by the half day in which they fell, from 0. */
  readonly marks: readonly { readonly number: string; readonly at: number }[];
  /** Head of its column. */
  readonly what: string;
}

interface CourseChartProps {
  readonly course: Course;
  readonly words: { readonly table: string; readonly when: string };
}

const HEIGHT = 116;
const TOP = 12;
const BOTTOM = 92;
const START = 34;
const END_ROOM = 34;
/** Room for a day under the axis. */
const DAY_WIDTH = 46;

export function CourseChart({ course, words }: CourseChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 300, scale: 1 });
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = (): void => {
      const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
      setSize({ width: Math.max(200, Math.min(700, element.clientWidth / scale)), scale });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div class="course" ref={box}>
      <Drawing course={course} width={size.width} scale={size.scale} />
      <details class="course-table">
        <summary>{words.table}</summary>
        <table class="why-table">
          <thead>
            <tr>
              <th scope="col">{words.when}</th>
              <th scope="col" class="num">
                {course.what}
              </th>
            </tr>
          </thead>
          <tbody>
            {course.moments.map((moment, i) => (
              <tr key={moment}>
                <th scope="row">{moment}</th>
                <td class="num">{course.told[i + 1]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}

/** Scale of the drawing: half days to the end side, the number upwards between its least and its most. */
function scaleOf({ values, breaking }: Course, width: number) {
  const lows = [...values.map(({ low }) => low), ...(breaking === undefined ? [] : [breaking.low])];
  const highs = [...values.map(({ high }) => high), ...(breaking === undefined ? [] : [breaking.high])];
  const low = Math.max(0, Math.min(...lows) - 40);
  const high = Math.min(1000, Math.max(...highs) + 20);
  const steps = Math.max(1, values.length - 1);
  return {
    /** Of a half day; halves lie between. */
    x: (at: number): number => START + ((width - START - END_ROOM) * at) / steps,
    y: (value: number): number => BOTTOM - ((BOTTOM - TOP) * (value - low)) / Math.max(1, high - low),
  };
}

interface DrawingProps {
  readonly course: Course;
  /** Of the drawing in its own units, 16 of which are the height of the page's letters. */
  readonly width: number;
  readonly scale: number;
}

function Drawing({ course, width, scale }: DrawingProps) {
  const { values, breaking, marks, days } = course;
  const { x, y } = scaleOf(course, width);
  const last = values.length - 1;
  const exact = values.every(({ low, high }) => low === high);
  const every = Math.max(1, Math.ceil(DAY_WIDTH / Math.max(1, x(1) - x(0))));
  return (
    <svg
      class="course-drawing"
      width={width * scale}
      height={HEIGHT * scale}
      font-size="12"
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role="img"
      aria-label={course.label}
    >
      {breaking && <Breaking breaking={breaking} x={x} y={y} last={last} />}
      {exact ? (
        <path class="course-line" d={stepsOf(values, x, y)} />
      ) : (
        values.map(({ low, high }, i) => (
          <rect
            key={i}
            class="course-band"
            x={x(Math.max(0, i - 0.5))}
            y={y(high)}
            width={Math.max(2, x(Math.min(last, i + 0.5)) - x(Math.max(0, i - 0.5)))}
            height={Math.max(3, y(low) - y(high))}
          />
        ))
      )}
      {exact && (
        <>
          <text class="course-number" x={START - 5} y={y(values[0].low) + 4} text-anchor="end">
            {course.told[0]}
          </text>
          <circle class="course-end" cx={x(last)} cy={y(values[last].low)} r="3.5" />
          <text class="course-number" x={x(last) + 6} y={y(values[last].low) + 4}>
            {course.told[last]}
          </text>
        </>
      )}
      {marks.map(({ number, at }, i) => {
        // Causes of one half day stand one above the other.
        const above = marks.slice(0, i).filter((mark) => mark.at === at).length;
        const middle = Math.max(9, y(middleOf(values[at + 1])) - 17 * above);
        return (
          <g key={number}>
            <circle class="course-mark" cx={x(at + 0.5)} cy={middle} r="8" />
            <text class="course-mark-number" x={x(at + 0.5)} y={middle + 4} text-anchor="middle">
              {number}
            </text>
          </g>
        );
      })}
      {days.map(
        (day, i) =>
          i % every === 0 && (
            <text key={i} class="course-day" x={x(i + 0.5)} y={HEIGHT - 6} text-anchor="middle">
              {day}
            </text>
          ),
      )}
    </svg>
  );
}

interface BreakingProps {
  readonly breaking: NonNullable<Course['breaking']>;
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
  readonly last: number;
}

function Breaking({ breaking: { low, high, label }, x, y, last }: BreakingProps) {
  const end = x(Math.max(1, last));
  return (
    <g>
      <rect class="course-zone" x={x(0)} y={y(high)} width={end - x(0)} height={Math.max(2, BOTTOM + 4 - y(high))} />
      {low === high && <line class="course-breaking" x1={x(0)} x2={end} y1={y(high)} y2={y(high)} />}
      <text class="course-breaking-label" x={x(0) + 3} y={BOTTOM + 1}>
        {label}
      </text>
    </g>
  );
}

const middleOf = ({ low, high }: ShareBand): number => (low + high) / 2;

/** What a half day changed shows in its middle. */
function stepsOf(values: readonly ShareBand[], x: (at: number) => number, y: (value: number) => number): string {
  const steps = values.map(({ low }, i) => (i === 0 ? `M${x(0)} ${y(low)}` : `H${x(i - 0.5)}V${y(low)}`));
  return `${steps.join('')}H${x(Math.max(1, values.length - 1))}`;
}
