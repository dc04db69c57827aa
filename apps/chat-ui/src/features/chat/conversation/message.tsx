import type { ChatMessage, ChatRequest } from '../../../api/types.js';
import { useStore } from '../../../shared/store/use-store.js';
import { proposals } from '../data/proposals.js';
import { Answer, Reminded, Said } from './bubbles.js';
import { CommandResult } from './command-result.js';
import { ProposalCard } from './proposal-card.js';

export interface MessageProps {
  message: ChatMessage;
  /** Only the last answer's questions can still be answered. */
  isLast: boolean;
  onAnswer: (text: string, request: ChatRequest) => void;
}

/** One message of the conversation, whoever it is from. */
export function Message({ message, isLast, onAnswer }: MessageProps) {
  const proposal = useStore(proposals)[message.id];
  const { role, text, at, commands = [] } = message;
  if (role === 'user') return <Said text={text} at={at} />;
  if (role === 'reminder') return <Reminded message={message} />;
  const proposed = commands.some(({ status }) => status === 'proposed');
  return (
    <Answer message={message}>
      {commands.map((command, i) => (
        <CommandResult key={i} command={command} isOpen={isLast} onAnswer={onAnswer} />
      ))}
      {isLast && (proposed || proposal) && <ProposalCard proposal={proposal} onAnswer={onAnswer} />}
    </Answer>
  );
}
