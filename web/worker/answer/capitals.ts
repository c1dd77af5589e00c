const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿'];

/**
 * Yuan in the capital numerals of Chinese cheques (支付结算办法附件一), such as 壹仟贰佰叁拾肆元柒角壹分: nobody misreads
 * or alters them, and they can be read aloud.
 *
 * @param amount yuan with two decimals as they come over the wire; `-13.80` is 负壹拾叁元捌角整
 */
export function inCapitals(amount: string): string {
  const [, sign, yuan = '0', jiao = '0', fen = '0'] = /^(-?)0*(\d+)\.(\d)(\d)$/.exec(amount) ?? [];
  const whole = Number(yuan) === 0 ? '' : `${wholeNumber(yuan)}元`;
  return `${sign ? '负' : ''}${whole}${decimals(Number(jiao), Number(fen), whole !== '')}`;
}

function decimals(jiao: number, fen: number, behindYuan: boolean): string {
  if (jiao === 0 && fen === 0) return behindYuan ? '整' : '零元整';
  const tenths = jiao > 0 ? `${DIGITS[jiao]}角` : behindYuan ? '零' : '';
  return `${tenths}${fen > 0 ? `${DIGITS[fen]}分` : '整'}`;
}

/** Digits in groups of four; a gap of zeros within the number is read as one 零, zeros at its end are not. */
function wholeNumber(digits: string): string {
  let words = '';
  let gap = false;
  for (let at = 0; at < digits.length; at += 1) {
    const behind = digits.length - 1 - at;
    const digit = Number(digits[at]);
    if (digit === 0) gap = true;
    else {
      words += `${gap && words !== '' ? '零' : ''}${DIGITS[digit]}${PLACES[behind % 4]}`;
      gap = false;
    }
    // The group has a name of its own where anything stands in it.
    const group = digits.slice(Math.max(0, at - 3), at + 1);
    if (behind > 0 && behind % 4 === 0 && Number(group) > 0) words += GROUPS[behind / 4];
  }
  return words;
}
