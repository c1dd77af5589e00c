/** Fillers and the empty braille pattern are letters and signs, and nothing to see. */
const SEEN = /[^\s\p{C}\p{Default_Ignorable_Code_Point}\u2800]/u;
/** Signs of control but for ends of lines, those that turn the direction of what stands around them, and half characters. */
const CONTROL = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Bidi_Control}]/u;

/** Whether free text can be shown to people: there is something to see in it, and nothing that shows it otherwise than it is. */
export const isReadable = (text: string): boolean => SEEN.test(text) && !CONTROL.test(text);
