import { describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../../src/core/result.ts';
import { createHomeStore } from '../../../src/screens/home/store.ts';
import { createTestShell } from '../../support/shell.ts';

describe('the first screen', () => {
  it('offers to read the list of games again where storage did not give it', async () => {
    const shell = createTestShell();
    const read = vi.spyOn(shell.library, 'read').mockResolvedValueOnce(fail('blocked')).mockResolvedValue(ok([]));
    await createHomeStore(shell).arrive();
    await vi.waitFor(() => expect(shell.notices.notice.value).toMatchObject({ fault: { code: 'storage' } }));
    const { value: notice } = shell.notices.notice;
    if (notice?.kind !== 'fault') throw new Error('a fault');
    notice.ways.onAgain?.();
    shell.notices.dismiss();
    await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2));
    expect(shell.notices.notice.value).toBeUndefined();
  });
});
