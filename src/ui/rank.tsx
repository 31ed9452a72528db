/** A rank, from 1, in a circle. */
import './rank.css';
import { formatNumber } from '../words/format.ts';

export const Rank = ({ rank }: { readonly rank: number }) => <span class="rank">{formatNumber(rank)}</span>;
