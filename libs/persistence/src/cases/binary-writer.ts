const DAY_MS = 86_400_000;

/** PostgreSQL counts from the first of January 2000. */
const EPOCH_MS = Date.UTC(2000, 0, 1);

/** Room that most rows get along with. */
const ROW_BYTES = 768;

const UUID_DIGITS = 32;

/** A value that its column cannot hold: nothing was sent to the server. */
export class UnwritableError extends TypeError {
  override readonly name = 'UnwritableError';
}

/** Writes values as PostgreSQL receives them: big-endian numbers, each value behind its length. Makes room as it goes. */
export class BinaryWriter {
  private buffer: Buffer;
  private at = 0;

  /** @param rows  how many will about be written */
  constructor(rows: number) {
    this.buffer = Buffer.allocUnsafe(ROW_BYTES * (rows + 1));
  }

  /** Leaves room for a length. @returns where, for `end` */
  begin(): number {
    this.room(4);
    this.at += 4;
    return this.at;
  }

  /** Fills in the length of what was written since `begin`. */
  end(begun: number): void {
    this.buffer.writeInt32BE(this.at - begun, begun - 4);
  }

  byte(value: number): void {
    this.room(1);
    this.buffer[this.at] = value;
    this.at += 1;
  }

  int32(value: number): void {
    this.room(4);
    this.at = this.buffer.writeInt32BE(value, this.at);
  }

  int64(value: bigint): void {
    this.room(8);
    this.at = this.buffer.writeBigInt64BE(value, this.at);
  }

  text(value: string): void {
    // No character takes more than three bytes for each of its UTF-16 units.
    this.room(value.length * 3);
    this.at += this.buffer.write(value, this.at, 'utf8');
  }

  /** @param json  behind the number of the format, of which there is one */
  jsonb(json: string): void {
    this.byte(1);
    this.text(json);
  }

  /** @throws UnwritableError when it is not hexadecimal digits, two for each byte */
  hex(digits: string): void {
    const bytes = digits.length / 2;
    this.room(Math.ceil(bytes));
    if (this.buffer.write(digits, this.at, 'hex') !== bytes)
      throw new UnwritableError('Bytes are two hexadecimal digits each');
    this.at += bytes;
  }

  /** @throws UnwritableError when it is not a UUID */
  uuid(value: string): void {
    const digits = value.replaceAll('-', '');
    if (digits.length !== UUID_DIGITS) throw new UnwritableError(`${value} is not a UUID`);
    this.hex(digits);
  }

  instant(at: Date): void {
    this.int64(BigInt(at.getTime() - EPOCH_MS) * 1000n);
  }

  /** @param iso  `2026-11-22`. @throws UnwritableError when there is no such day */
  day(iso: string): void {
    const time = Date.parse(`${iso}T00:00:00Z`);
    if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(iso))
      throw new UnwritableError(`${iso} is not a day`);
    this.int32((time - EPOCH_MS) / DAY_MS);
  }

  /** All that was written. */
  written(): Buffer {
    return this.buffer.subarray(0, this.at);
  }

  private room(bytes: number): void {
    if (this.at + bytes <= this.buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.buffer.length * 2, this.at + bytes));
    this.buffer.copy(larger, 0, 0, this.at);
    this.buffer = larger;
  }
}
