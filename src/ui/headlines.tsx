/** The most important news, one line each. */
import './headlines.css';

export function Headlines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul class="headlines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
