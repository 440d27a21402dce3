import type { InterfaceLanguage } from '../model/index.ts';

/** How an English date is written: "23 August 1939", "August 23, 1939", "Aug. 23, 1939", "23 Aug. 1939". */
export type DateStyle = 'long' | 'month-first' | 'short-month-first' | 'short';

interface DateParts {
  readonly year: string;
  readonly month?: number;
  readonly day?: number;
}

const PATTERN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

const MONTHS: Readonly<Record<'en' | 'de' | 'ru' | 'ruGenitive' | 'short', readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(
    ' ',
  ),
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(
    ' ',
  ),
  ru: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' '),
  ruGenitive:
    'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  short: 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' '),
};

/** Year, month and day of an ISO date (`1939-08-23`, `1939-08`, `1926`); `undefined` where it is none. */
export function dateParts(iso: string): DateParts | undefined {
  const match = PATTERN.exec(iso);
  if (!match) return undefined;
  const [, year, month, day] = match;
  if (month !== undefined && !MONTHS.en[Number(month) - 1]) return undefined;
  return {
    year: year!,
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}

/** A date in words of the language, as exact as it is given; a text that is no ISO date stays as it is. Only English has styles. */
export function writtenDate(
  iso: string,
  language: InterfaceLanguage,
  style: DateStyle = 'long',
): string {
  const parts = dateParts(iso);
  if (!parts) return iso;
  if (parts.month === undefined) return parts.year;
  if (style !== 'long' && language === 'en') return english(parts, style);
  return WRITTEN[language](parts.year, parts.month, parts.day);
}

function english({ year, month, day }: DateParts, style: DateStyle): string {
  const name = (style === 'month-first' ? MONTHS.en : MONTHS.short)[month! - 1]!;
  if (day === undefined) return `${name} ${year}`;
  return style === 'short' ? `${day} ${name} ${year}` : `${name} ${day}, ${year}`;
}

const WRITTEN: Readonly<
  Record<InterfaceLanguage, (year: string, month: number, day: number | undefined) => string>
> = {
  en: (year, month, day) => `${day === undefined ? '' : `${day} `}${MONTHS.en[month - 1]!} ${year}`,
  vi: (year, month, day) => `${day === undefined ? '' : `${day} `}tháng ${month} năm ${year}`,
  de: (year, month, day) =>
    `${day === undefined ? '' : `${day}. `}${MONTHS.de[month - 1]!} ${year}`,
  ru: (year, month, day) =>
    day === undefined
      ? `${MONTHS.ru[month - 1]!} ${year} г.`
      : `${day} ${MONTHS.ruGenitive[month - 1]!} ${year} г.`,
};
