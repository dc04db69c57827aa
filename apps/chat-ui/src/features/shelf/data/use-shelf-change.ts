import { useMutation, useQueryClient } from '@tanstack/react-query';
import { loadAgain } from '../../../api/load-again.js';
import { announce } from '../../../shared/ui/announcer.js';
import { toast } from '../../../shared/ui/toasts.js';
import { TASKS } from '../../tasks/cache/task-cache.js';
import { useUndo } from '../../tasks/data/use-undo.js';
import { OVERVIEW } from './use-overview.js';

/** A change of lists or saved filters, and what to say once it is done: "Deleted the list “Home”". */
export interface ShelfChange {
  send: (key: string) => Promise<unknown>;
  said: string;
}

/** Changes lists and saved filters. The dialog that asked for it shows what was refused; what was done can be undone. */
export function useShelfChange(done: () => void) {
  const client = useQueryClient();
  const takeBack = useUndo();
  return useMutation({
    mutationFn: async ({ send }: ShelfChange) => {
      const key = crypto.randomUUID();
      await send(key);
      return key;
    },
    onSuccess: (key, { said }) => {
      announce(said);
      toast({ message: said, action: { label: 'Undo', run: () => takeBack('undo', key) } });
      void loadAgain(client, { queryKey: OVERVIEW });
      void loadAgain(client, { queryKey: [TASKS] });
      done();
    },
  });
}
