/** A rank in a circle, in the digits of the reader. */
import './rank.css';

export const Rank = ({ words }: { readonly words: string }) => <span class="rank">{words}</span>;
