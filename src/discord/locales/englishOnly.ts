const IN_ENGLISH = 'I understand English only. Please ask in English, or just type a name.';

/** The same sentence by the ISO 639-1 code of its language. */
const LINES: ReadonlyMap<string, string> = new Map([
  ['de', 'Ich verstehe nur Englisch. Bitte frag auf Englisch oder schreib nur einen Namen.'],
  ['es', 'Solo entiendo inglés. Pregunta en inglés o escribe solo un nombre.'],
  ['fr', 'Je ne comprends que l’anglais. Pose ta question en anglais, ou écris juste un nom.'],
  ['it', 'Capisco solo l’inglese. Fai la domanda in inglese o scrivi solo un nome.'],
  ['nl', 'Ik begrijp alleen Engels. Stel je vraag in het Engels of typ alleen een naam.'],
  ['pl', 'Rozumiem tylko po angielsku. Zadaj pytanie po angielsku albo wpisz samo nazwisko.'],
  ['pt', 'Só entendo inglês. Pergunte em inglês ou escreva apenas um nome.'],
  ['ru', 'Я понимаю только английский. Спросите по-английски или напишите только имя.'],
  ['tr', 'Yalnızca İngilizce anlıyorum. Lütfen İngilizce sorun ya da sadece bir isim yazın.'],
  ['uk', 'Я розумію лише англійську. Запитайте англійською або напишіть лише ім’я.'],
]);

/** That questions have to be in English, in the language of the question; in English where there is no line for it. */
export function englishOnly(language: string): string {
  return LINES.get(language) ?? IN_ENGLISH;
}
