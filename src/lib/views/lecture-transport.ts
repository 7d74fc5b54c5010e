import { on } from "svelte/events";
import type { LectureTransport } from "#lib/views/lecture-channel.ts";
import { readLectureMessage, type LectureMessage } from "#lib/views/lecture-message.ts";

type Receive = (message: LectureMessage) => void;

/**
 * Connects the windows of one lecture.
 *
 * @param session the lecture's own id: other lectures in the same browser hear nothing of it
 */
export function connectWindows(session: string, receive: Receive): LectureTransport {
  return "BroadcastChannel" in globalThis
    ? overBroadcast(session, receive)
    : overStorage(session, receive);
}

function overBroadcast(session: string, receive: Receive): LectureTransport {
  const channel = new BroadcastChannel(nameOf(session));
  channel.onmessage = ({ data }) => {
    const message = readLectureMessage(data);
    if (message) receive(message);
  };
  return {
    send: (message) => {
      channel.postMessage(message);
    },
    close: () => {
      channel.close();
    },
  };
}

/** Where there are no broadcasts: what one window stores, the others hear of. */
export function overStorage(session: string, receive: Receive): LectureTransport {
  const name = nameOf(session);
  let sent = 0;
  const off = on(window, "storage", ({ key, newValue }) => {
    const message = key === name && newValue !== null ? readLectureMessage(parsed(newValue)) : null;
    if (message) receive(message);
  });
  return {
    send(message) {
      sent += 1;
      try {
        // the same text twice would be no news
        localStorage.setItem(name, JSON.stringify({ ...message, sent }));
        localStorage.removeItem(name);
      } catch {
        // a private window may refuse to store: the lecture then has one window
      }
    },
    close: off,
  };
}

function nameOf(session: string): string {
  return `chalkgrad:lecture:${session}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
