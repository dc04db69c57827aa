import { useStore } from '../../shared/store/use-store.js';
import { Button } from '../../shared/ui/button.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { unsent } from '../chat/data/unsent.js';
import { leaving } from './ask-to-log-out.js';
import { logOut } from './auth-calls.js';

const close = (): void => leaving.set(false);

/** Asks before what was said and not sent yet is thrown away. */
export default function LeaveDialog() {
  const waiting = useStore(unsent);
  return (
    <Dialog
      open
      readOnly
      onClose={close}
      title="Log out and lose what was not sent?"
      description="Logging out clears what this browser keeps of you. This did not reach Errand yet:"
      actions={
        <>
          <Button look="ghost" onClick={close}>
            Stay
          </Button>
          <Button look="danger" onClick={() => void logOut()}>
            Log out
          </Button>
        </>
      }
    >
      <ul className="list-disc space-y-1 pl-5 text-sm">
        {waiting.map(({ key, text }) => (
          <li key={key} className="wrap-anywhere">
            {text}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
