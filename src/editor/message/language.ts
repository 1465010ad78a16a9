/** The language of bounce messages. */
export const MESSAGE_LANGUAGE = 'mail-bounce';
