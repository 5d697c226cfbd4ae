// The sentence of the selected cell's error, at the end of the formula bar; screen readers are told when it changes.
import type { MessageSource } from "./messages";
import { useObserved } from "./observed";

export function MessageLine({ messages }: { messages: MessageSource }) {
  const message = useObserved(messages, messages.value);
  return (
    <div className="message-line" role="status" title={message?.sentence}>
      {message && (
        <>
          <b>{message.code}</b> <span>{message.sentence}</span>
        </>
      )}
    </div>
  );
}
