/** A rank, from 1, in a circle. */
import './rank.css';

export const Rank = ({ rank }: { readonly rank: number }) => <span class="rank">{rank}</span>;
