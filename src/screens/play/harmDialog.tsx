/** Asked before an order that endangers civilians is taken. */

import type { Controller } from '../../app/controller.ts';
import type { Sight } from '../../engine/view/view.ts';
import { harmWords, orderTitle } from '../../present/orders.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { text } from '../../words/text.ts';

interface HarmDialogProps {
  readonly controller: Controller;
  readonly compiled: CompiledScenario;
  readonly sight: Sight;
}

export function HarmDialog({ controller, compiled, sight }: HarmDialogProps) {
  const order = controller.confirming.value;
  if (order === undefined) return null;
  const close = (): void => {
    controller.confirming.value = undefined;
  };
  return (
    <Dialog title={text('desk.confirm')} onClose={close} closeButton={false}>
      <p>
        {text('desk.confirmText', {
          order: orderTitle(compiled, order, sight.side),
          harm: harmWords(sight, order) ?? '',
        })}
      </p>
      <p class="buttons">
        <button type="button" class="quiet" onClick={close}>
          {text('desk.confirmNo')}
        </button>
        <button type="button" class="danger" onClick={() => controller.order(order, true)}>
          {text('desk.confirmYes')}
        </button>
      </p>
    </Dialog>
  );
}
