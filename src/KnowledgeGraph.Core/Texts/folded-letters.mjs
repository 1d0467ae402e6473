// Writes folded-letters.tsv: node folded-letters.mjs > folded-letters.tsv
// A line is a code point and what it is taken for when texts are looked for: its compatibility decomposition without combining marks, in lower
// case, Greek letters by their names. What is no letter and no digit is a blank. Code points that fold to themselves, marks and Hangul have no line.

const greek = 'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'.split(' ');

// Letters without a decomposition, and letters that are no letters where names of diseases and genes have them.
const special = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ĸ: 'q', ł: 'l', ŋ: 'n', þ: 'th', ŧ: 't', ƒ: 'f',
  ɑ: 'alpha', ɣ: 'gamma', ɛ: 'epsilon', ꞵ: 'beta', ꭓ: 'chi', '™': ' ', '℠': ' ',
};
for (const apostrophe of '\u02b9\u02ba\u02bb\u02bc\u02bd\u02be\u02bf\u02c8\u02ca\u02cb\ua78c') special[apostrophe] = ' ';
greek.forEach((name, place) => { special[String.fromCodePoint(0x3b1 + place)] = name; });

const isDropped = character => /^[\p{Mn}\p{Me}\p{Cf}]$/u.test(character);
const isPart = character => /^[\p{L}\p{N}\p{Mc}]$/u.test(character);

const fold = character => special[character] ?? [...character.normalize('NFKD')]
  .filter(part => !isDropped(part))
  .map(part => special[part] ?? [...part.toLowerCase()].filter(lower => !isDropped(lower)).map(lower => special[lower] ?? (isPart(lower) ? lower : ' ')).join(''))
  .join('')
  // One and a half is not eleven halves.
  .replace(/^/, character.normalize('NFKD').includes('\u2044') ? ' ' : '').replace(/ +/g, ' ');

const lines = [];
for (let point = 0x80; point <= 0x10ffff; point++) {
  const isHangul = point >= 0xac00 && point <= 0xd7a3;
  const isSurrogate = point >= 0xd800 && point <= 0xdfff;
  const character = isSurrogate ? '' : String.fromCodePoint(point);
  if (isHangul || isSurrogate || isDropped(character) || !/\p{Assigned}/u.test(character)) continue;
  const folded = fold(character);
  if (folded !== (isPart(character) ? character : ' ')) lines.push(`${point.toString(16).toUpperCase().padStart(4, '0')}\t${folded}`);
}
process.stdout.write(lines.join('\n') + '\n');
