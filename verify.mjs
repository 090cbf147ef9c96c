#!/usr/bin/env node
/**
 * Checks a proof log of Sprechraum, and receipts against it, on any computer with Node 20 or later, without a network
 * and without anything else of Sprechraum:
 *
 *   node verify.mjs nachweis.jsonl [loeschbeleg.json …] [--head koepfe.txt]
 *
 * The log has a line for its beginning, one for each leaf, one for each signed tree head and one that seals the file.
 * Leaves and tree: RFC 9162, 2.1. Heads: signed notes (C2SP signed-note, tlog-checkpoint). Effects: RFC 8785.
 * Ends with 0 if all is whole, with 1 if not, with 2 if it was not understood.
 */
import { createHash, createPublicKey, verify as verifySignature } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const logFormat = 'sprechraum-proof/1';
const receiptFormat = 'sprechraum-receipt/1';

const sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const leafHash = (text) => sha256(Buffer.from([0]), text);
const nodeHash = (left, right) => sha256(Buffer.from([1]), left, right);

/** Decodes only what is written as we write it: one bit too many at the end would otherwise go unnoticed. */
function fromBase64(text) {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
}

const ed25519Prefix = Buffer.from('302a300506032b6570032100', 'hex');
const keyObjects = new Map();
function keyOf(raw) {
  const name = raw.toString('hex');
  if (!keyObjects.has(name)) {
    const key = Buffer.concat([ed25519Prefix, raw]);
    keyObjects.set(name, createPublicKey({ key, format: 'der', type: 'spki' }));
  }
  return keyObjects.get(name);
}
const keyIdOf = (name, raw) => sha256(`${name}\n\u0001`, raw).subarray(0, 4);

/** The name and key that signed a text, by its signature line; otherwise why it is not signed. */
function signerOf(text, line, keys) {
  const [, name, encoded] = /^— (\S+) (\S+)$/u.exec(line) ?? [];
  const bytes = encoded && fromBase64(encoded);
  if (bytes?.length !== 68) return { fault: 'die Unterschrift hat nicht die verlangte Form' };
  const raw = keys.find((key) => keyIdOf(name, key).equals(bytes.subarray(0, 4)));
  if (!raw) return { fault: 'die Unterschrift ist von einem Schlüssel, den dieser Nachweis nicht nennt' };
  if (!verifySignature(null, Buffer.from(text), keyOf(raw), bytes.subarray(4)))
    return { fault: 'die Unterschrift stimmt nicht' };
  return { name, raw };
}

/** A tree that grows: the roots of its complete subtrees. */
class Tree {
  size = 0;
  peaks = [];

  add(leaf) {
    let hash = leaf;
    for (let rest = this.size; rest % 2 === 1; rest = (rest - 1) / 2) hash = nodeHash(this.peaks.pop(), hash);
    this.peaks.push(hash);
    this.size++;
  }

  root() {
    return this.peaks.length === 0
      ? sha256('')
      : this.peaks.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), this.peaks.at(-1));
  }
}

function parseNote(note) {
  const at = note.indexOf('\n\n');
  const text = note.slice(0, at + 1);
  const rest = note.slice(at + 2);
  const [origin, size, root, time, previous, ...more] = text.split('\n');
  if (at < 0 || more.join() !== '' || !rest.endsWith('\n') || rest.indexOf('\n') !== rest.length - 1)
    return null;
  const head = {
    text,
    origin,
    size: /^[1-9][0-9]*$/.test(size) ? Number(size) : null,
    root: fromBase64(root ?? ''),
    at: /^time (\S+)$/.exec(time ?? '')?.[1],
    previous: fromBase64(/^previous (\S+)$/.exec(previous ?? '')?.[1] ?? ''),
    signature: rest.slice(0, -1),
  };
  return head.size && head.root && head.at && head.previous ? head : null;
}

/** The object of a line that is written exactly as we write it; anything else is a change. */
function parseLine(line) {
  try {
    const value = JSON.parse(line);
    return typeof value === 'object' && value !== null && JSON.stringify(value) === line ? value : null;
  } catch {
    return null;
  }
}

const keysAre = (value, ...names) => Object.keys(value).join() === names.join();

/**
 * Checks a log.
 *
 * @param {string} text the whole file
 * @returns what is wrong, line by line, and what of the log receipts are checked against
 */
export function verifyLog(text) {
  const faults = [];
  const wrong = (line, what) => faults.push({ line, what });
  const lines = text.split('\n');
  const result = { faults, origin: '', keys: [], heads: [], leaves: new Map(), size: 0, told: 0 };
  const begin = parseLine(lines[0]);
  if (begin?.format !== logFormat || !keysAre(begin, 'format', 'origin', 'keys')) {
    wrong(1, 'das ist kein Nachweis von Sprechraum, oder sein Anfang wurde verändert');
    return result;
  }
  const keys = [begin.keys].flat().map((key) => fromBase64(String(key)));
  if (keys.length === 0 || !keys.every((key) => key?.length === 32)) {
    wrong(1, 'ein Schlüssel hat nicht die verlangte Form');
    return result;
  }
  Object.assign(result, { origin: begin.origin, keys });

  if (lines.pop() !== '') wrong(lines.length + 1, 'das Ende fehlt: die Datei wurde abgeschnitten');
  const seal = parseLine(lines.at(-1));
  if (!seal || !keysAre(seal, 'sealed')) wrong(lines.length, 'das Ende fehlt: die Datei wurde abgeschnitten');
  else {
    const body = lines.slice(0, -1).join('\n');
    const statement = `${logFormat}\n${begin.origin}\n${sha256(`${body}\n`).toString('base64')}\n`;
    const { fault } = signerOf(statement, String(seal.sealed), keys);
    if (fault) wrong(lines.length, `der Inhalt der Datei wurde verändert: ${fault}`);
    lines.pop();
  }

  const tree = new Tree();
  let before = null;
  let begun = 2;
  for (const [index, line] of lines.entries()) {
    const number = index + 1;
    if (number === 1) continue;
    const entry = parseLine(line);
    if (entry && keysAre(entry, 'head')) {
      checkHead(String(entry.head), number);
      begun = number + 1;
    } else if (entry && (keysAre(entry, 'leaf') || keysAre(entry, 'leaf', 'effect'))) {
      const leaf = /^[0-9a-f]{64}$/.test(entry.leaf) ? Buffer.from(entry.leaf, 'hex') : null;
      if (!leaf) wrong(number, 'das Blatt hat nicht die verlangte Form');
      else if (entry.effect && !leafHash(JSON.stringify(entry.effect)).equals(leaf))
        wrong(number, 'was hier steht, ist nicht, was versiegelt wurde');
      if (entry.effect) result.told++;
      tree.add(leaf ?? sha256(''));
      if (leaf) result.leaves.set(entry.leaf, { line: number, index: tree.size - 1 });
    } else wrong(number, 'die Zeile ist nicht lesbar oder gehört nicht hierher');
  }
  if (begun <= lines.length) wrong(begun, 'unter diesen Blättern fehlt die Unterschrift');
  result.size = tree.size;
  return result;

  function checkHead(note, number) {
    const head = parseNote(note);
    if (!head) return wrong(number, 'der Kopf hat nicht die verlangte Form');
    const { fault, name } = signerOf(head.text, head.signature, keys);
    if (fault) wrong(number, fault);
    else if (name !== begin.origin || head.origin !== begin.origin)
      wrong(number, 'der Kopf gehört zu einem anderen Nachweis');
    if (head.size !== tree.size || !head.root.equals(tree.root()))
      wrong(number, `die Blätter darüber (ab Zeile ${begun}) sind nicht die, die unterschrieben wurden`);
    const expected = before ? sha256(before.note) : Buffer.alloc(32);
    if (!head.previous.equals(expected)) wrong(number, 'der Kopf schließt nicht an den vorigen an');
    if (before && head.at < before.at) wrong(number, 'der Kopf ist älter als der vorige');
    before = { note, at: head.at };
    result.heads.push({ line: number, note, size: head.size, at: head.at });
  }
}

/**
 * Checks a receipt against a log that has been checked.
 *
 * @param {string} text the whole file
 * @param {ReturnType<typeof verifyLog>} log
 */
export function verifyReceipt(text, log) {
  const faults = [];
  const wrong = (what) => faults.push({ line: null, what });
  let receipt;
  try {
    receipt = JSON.parse(text);
  } catch {
    // Said below.
  }
  const whole = receipt && `${JSON.stringify(receipt, null, 2)}\n` === text;
  const parts = ['format', 'origin', 'issued', 'effects', 'key', 'signature'];
  if (!whole || !keysAre(receipt, ...parts) || !Array.isArray(receipt.effects)) {
    wrong('das ist kein Beleg von Sprechraum, oder seine Form wurde verändert');
    return { faults, effects: [] };
  }
  const { format, origin, issued, effects, key, signature } = receipt;
  if (format !== receiptFormat) wrong('diese Art von Beleg ist unbekannt');
  if (origin !== log.origin) wrong('der Beleg gehört zu einem anderen Nachweis');
  const raw = fromBase64(String(key));
  if (!raw || !log.keys.some((known) => known.equals(raw)))
    wrong('der Beleg nennt einen Schlüssel, den der Nachweis nicht nennt');
  const statement = [format, origin, issued, key, ...effects.map((effect) => JSON.stringify(effect)), ''];
  const { fault } = signerOf(statement.join('\n'), String(signature), log.keys);
  if (fault) wrong(`der Beleg wurde verändert: ${fault}`);
  for (const [index, effect] of effects.entries())
    if (!log.leaves.has(leafHash(JSON.stringify(effect)).toString('hex')))
      wrong(`die Wirkung ${index + 1} steht nicht im Nachweis; ist er älter als der Beleg, hilft ein neuer`);
  return { faults, effects };
}

/** Heads that a witness kept have to stand in the log; otherwise there are two histories. */
export function verifyHeads(text, log) {
  const kept = text.split(/(?<=\n— \S+ \S+\n)\n*/u).filter((note) => note !== '');
  return kept
    .filter((note) => !log.heads.some((head) => head.note === note))
    .map((note) => ({
      line: null,
      what: `ein Kopf der Zeugen steht nicht im Nachweis: ${note.split('\n')[3]}`,
    }));
}

const read = (file) => readFileSync(file, 'utf8');
const day = (at) => at.replace('T', ' ').replace(/\.\d+Z$/, ' UTC');

function tell(name, faults, good) {
  console.log(`${faults.length === 0 ? '✓' : '✗'} ${name}${faults.length === 0 ? `: ${good}` : ''}`);
  for (const { line, what } of faults) console.log(`    ${line ? `Zeile ${line}: ` : ''}${what}`);
  return faults.length === 0;
}

function tellReceipt(file, log) {
  const { faults, effects } = verifyReceipt(read(file), log);
  const whole = tell(file, faults, 'unterschrieben und im Nachweis enthalten');
  if (!whole) return false;
  for (const effect of effects) {
    if (effect.kind === 'keys-destroyed')
      console.log(`    ${day(effect.at)}: Schlüssel vernichtet: ${effect.keys}`);
    else {
      const rows = Object.values(effect.counts ?? {}).reduce((sum, count) => sum + count, 0);
      console.log(`    ${day(effect.at)}: gelöscht: ${rows} Einträge (Regel ${effect.rule})`);
    }
  }
  return true;
}

function main(args) {
  const at = args.indexOf('--head');
  const witnessed = at >= 0 ? args[at + 1] : null;
  const [file, ...receipts] = at >= 0 ? args.toSpliced(at, 2) : args;
  if (!file || (at >= 0 && !witnessed)) {
    console.error('node verify.mjs nachweis.jsonl [loeschbeleg.json …] [--head koepfe.txt]');
    return 2;
  }
  const log = verifyLog(read(file));
  const last = log.heads.at(-1);
  const good = last
    ? `${log.size} Blätter (${log.told} im Wortlaut), ${log.heads.length} Köpfe, der letzte vom ${day(last.at)}`
    : 'noch ohne Eintrag';
  const results = [tell(file, log.faults, good)];
  for (const key of log.keys) console.log(`    Schlüssel ${key.toString('base64')}`);
  for (const receipt of receipts) results.push(tellReceipt(receipt, log));
  if (witnessed)
    results.push(
      tell(witnessed, verifyHeads(read(witnessed), log), 'alle Köpfe der Zeugen stehen im Nachweis'),
    );
  return results.every(Boolean) ? 0 : 1;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    process.exitCode = main(process.argv.slice(2));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 2;
  }
}
