/** A rank number in a circle, in the reader's digits. */
import './rank.css';

export const Rank = ({ words }: { readonly words: string }) => <span class="rank">{words}</span>;
