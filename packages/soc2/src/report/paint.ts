/** What a piece of text is to its reader; a terminal shows it by a colour. */
export type TextStyle = 'high' | 'low' | 'strong' | 'quiet';

/** Sets text in a style, or leaves it as it is where there are no colours. Takes no room on the line. */
export type Paint = (style: TextStyle, text: string) => string;
