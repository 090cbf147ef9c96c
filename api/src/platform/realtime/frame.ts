/** What is said to one or many connections: made once, whoever gets it and in whichever way. */
export interface Frame {
  readonly json: string;
  /** As it goes over a WebSocket (RFC 6455), header and all. */
  readonly bytes: Buffer;
}

/**
 * A text frame as a server sends it (RFC 6455, 5.2): unmasked and never compressed, so that nobody guesses from lengths
 * what others wrote.
 */
function framed(json: string): Buffer {
  const length = Buffer.byteLength(json);
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const bytes = Buffer.allocUnsafe(header + length);
  bytes[0] = 0x81;
  if (header === 2) bytes[1] = length;
  else if (header === 4) {
    bytes[1] = 126;
    bytes.writeUInt16BE(length, 2);
  } else {
    bytes[1] = 127;
    bytes.writeBigUInt64BE(BigInt(length), 2);
  }
  bytes.write(json, header);
  return bytes;
}

/** A frame whose bytes are made when somebody first needs them. */
export function frame(content: object): Frame {
  const json = JSON.stringify(content);
  let bytes: Buffer | undefined;
  return {
    json,
    get bytes() {
      bytes ??= framed(json);
      return bytes;
    },
  };
}

/** Several frames as one piece: each connection gets all of them with one write. */
export function joined(frames: readonly Frame[]): Frame {
  const [first] = frames;
  if (frames.length === 1 && first) return first;
  let bytes: Buffer | undefined;
  return {
    // Server-sent events are parted by an empty line; a JSON text has none.
    json: frames.map(({ json }) => json).join('\n\ndata: '),
    get bytes() {
      bytes ??= Buffer.concat(frames.map((part) => part.bytes));
      return bytes;
    },
  };
}
