#!/bin/bash
# A sweep as an array of Slurm: each task plays one part and writes a file of its own; one that is started again goes on
# with its file. Slurm sets the number of the task and the last one. Submit it from where the files shall be:
#   BRINK=/path/to/brink sbatch deploy/slurm/sweep.sh five-valleys --seed 7 --vary government-will=0.3:0.7:5 --runs 1000
# At the end: node $BRINK/dist/cli/brink.js merge sweep-*.csv --csv sweep.csv
#SBATCH --job-name=brink-sweep
#SBATCH --array=1-8
#SBATCH --cpus-per-task=1
#SBATCH --mem=2G
#SBATCH --time=24:00:00
#SBATCH --requeue
set -euo pipefail

: "${BRINK:?the folder of Brink, built by: npm ci && npm run build:cli}"
: "${SLURM_ARRAY_TASK_ID:?this is an array script: submit it with sbatch}"
# Parts are counted from 1: --array=1-N. Fewer at a time: --array=1-N%4.
if [ "${SLURM_ARRAY_TASK_MIN:-1}" -ne 1 ] || [ "$SLURM_ARRAY_TASK_COUNT" -ne "$SLURM_ARRAY_TASK_MAX" ]; then
  echo "The array must be 1-N without gaps, so that every part is played." >&2
  exit 2
fi

exec node "$BRINK/dist/cli/brink.js" sweep "$@" \
  --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" \
  --csv "sweep-$SLURM_ARRAY_TASK_ID.csv" --resume \
  --workers "${SLURM_CPUS_PER_TASK:-1}" --quiet
