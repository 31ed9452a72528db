/** What this is not: each has its words under `notes.list`, told in the Library and to teachers. */
export const NOT = ['forecast', 'truth', 'judge', 'war', 'score', 'measure'] as const;
