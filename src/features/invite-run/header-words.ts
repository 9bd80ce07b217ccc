/** Words in the heads of columns, in the languages of common address books and school programs. */
const WORDS = {
  address: `mail mails email emails emailaddress mailadresse emailadresse address addresses adresse adressen
    correo correos direccion dirección courriel indirizzo posta endereço adres почта адрес 邮箱 邮件
    メール メールアドレス 電子メール アドレス البريد`,
  name: `name names fullname displayname firstname lastname surname vorname nachname familienname rufname nom
    prénom prenom nombre apellido apellidos nome cognome naam voornaam achternaam namn imię nazwisko имя
    фамилия 姓名 名前 氏名 お名前 الاسم`,
  note: `note notes comment comments remark remarks notiz notizen bemerkung bemerkungen kommentar anmerkung
    remarque remarques commentaire nota notas comentario observaciones osservazioni opmerking anteckning
    примечание заметка 备注 備考 ملاحظة`,
};

export type ColumnRole = keyof typeof WORDS;

const ROLES: readonly ColumnRole[] = ["address", "note", "name"];
const ROLE_OF = new Map(
  ROLES.flatMap((role) => WORDS[role].split(/\s+/u).map((word) => [word, role] as const)),
);
const LONGEST_HEAD = 60;

/** What a column holds by its head, such as `E-Mail parents`; undefined when no word of it says so. */
export function roleOfHead(cell: string): ColumnRole | undefined {
  const found = new Set(wordsOf(cell).map((word) => ROLE_OF.get(word)));
  return ROLES.find((role) => found.has(role));
}

/** Whether nothing but such words stands in it. */
export function isOnlyHead(text: string): boolean {
  const words = wordsOf(text).filter((word) => word !== "e");
  return words.length > 0 && words.every((word) => ROLE_OF.has(word));
}

function wordsOf(cell: string): string[] {
  if (cell.length > LONGEST_HEAD || cell.includes("@")) return [];
  return (
    cell
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? []
  );
}
