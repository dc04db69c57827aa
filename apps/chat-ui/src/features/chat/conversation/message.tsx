import type { ChatMessage, ChatRequest } from '../../../api/types.js';
import { ApprovalInChat } from '../../approvals/approval-in-chat.js';
import { ByAssistant } from './by-assistant.js';
import { Answer, Said } from './bubbles.js';
import { CommandResult } from './command-result.js';
import { ProposalCard } from './proposal-card.js';
import { Reminded } from './reminded.js';
import { replyText } from './reply-text.js';

export interface MessageProps {
  message: ChatMessage;
  /** Only the last answer's questions can still be answered. */
  isLast: boolean;
  onAnswer: (text: string, request: ChatRequest) => void;
}

/** One message of the conversation, whoever it is from. */
export function Message({ message, isLast, onAnswer }: MessageProps) {
  const { role, text, at, commands = [], proposal, deeds, approvals = [] } = message;
  if (role === 'user') return <Said text={text} at={at} />;
  if (role === 'reminder') return <Reminded message={message} />;
  return (
    <Answer text={replyText(message)} at={at}>
      {deeds && <ByAssistant deeds={deeds} />}
      {commands.map((command, i) => (
        <CommandResult key={i} command={command} isOpen={isLast} onAnswer={onAnswer} />
      ))}
      {approvals.map((id) => (
        <ApprovalInChat key={id} id={id} />
      ))}
      {isLast && proposal && <ProposalCard proposal={proposal} onAnswer={onAnswer} />}
    </Answer>
  );
}
