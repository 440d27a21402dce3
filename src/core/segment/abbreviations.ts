/** Abbreviations that end with a full stop and are followed by more of the sentence, by language. Lower case, without the stop. */
const BY_LANGUAGE: Readonly<Record<string, string>> = {
  de: 'abs art nr bzw ca dr prof usw vgl z b d h u a o s v vom ff f bd hrsg st str aufl jg mio mrd inkl ggf sog ziff lit buchst anl kap rgbl bgbl gbl hl frhr gez exz evtl allg',
  en: 'art arts no nos mr mrs ms dr prof st vs v cf e g i e viz vol vols pp p para paras sec secs ch ed eds inc ltd co corp gen col capt hon rev sgd op cit jan feb mar apr jun jul aug sept sep oct nov dec messrs u s',
  ru: 'г гг ст п пп ч см т д е др пр им тов гр г-н г-жа проф акад руб коп тыс млн млрд стр рис табл гл разд подп ул обл респ в вв н э',
  uk: 'р рр ст п пп ч див т д ін ім тов гр проф акад грн тис млн млрд стор гл розд вул обл м',
  be: 'г гг арт п пп ч гл т д інш ім',
  bg: 'г чл ал т см др бр стр напр г-н г-жа проф гл',
  sr: 'г čl чл ст т бр стр др проф',
  fr: 'art al m mm mme mlle dr prof cf p pp vol no n ch éd env etc st ste av apr janv févr juill sept oct nov déc s e',
  es: 'art arts sr sra srta dr dra d dª ud uds núm pág págs p pp vol cap ap ee uu etc excmo gral',
  pt: 'art arts sr sra dr dra n nº pág págs p vol cap inc al exmo v exa',
  it: 'art artt sig sigg dott prof n nn pag pagg p vol cap s e es on co c',
  pl: 'art ust pkt lit nr ul r w m in tj tzn np itd itp dr prof al poz dz u zm por św',
  cs: 'čl odst písm č sb tj např str s r dr prof ing mgr tzv resp popř',
  sk: 'čl ods písm č z tj napr str s r dr prof ing mgr tzv resp',
  sl: 'čl odst št tj npr str dr prof',
  hr: 'čl st toč br tj npr str dr prof',
  nl: 'art lid nr dr mr prof drs ing bijv bv blz enz e d jl st',
  sv: 'art nr t ex bl a d v s st kap mom jfr',
  da: 'art stk nr jf f eks bl a dvs ca kap pkt',
  nb: 'art nr jf f eks bl a dvs ca kap pkt',
  fi: 'art n esim ks mm ns s v',
  hu: 'art pl stb sz ún dr bek vö ill §',
  ro: 'art alin lit nr dl dna dr prof pag pct ex etc',
  tr: 'md m s no dr prof sn av vb vs bkz yy',
  vi: 'tp ts pgs gs ths tt nxb tr q p vv st ô b tx',
  id: 'ps no dr prof hlm dll dsb dst tgl jl bpk sdr a n u p',
  el: 'άρθ αρ παρ κ κα δρ καθ σελ τ π χ μ μ λ ν',
  et: 'art lg p nr s o jne',
  lv: 'p pk utt u c nr',
  lt: 'str d p t y pvz nr',
  ar: 'د م ص ج',
};

const SETS = new Map<string, ReadonlySet<string>>();

/** Languages whose ordinal numbers have a full stop: "23. August", "2. odstavec". */
const ORDINAL_STOP = new Set([
  'de',
  'cs',
  'sk',
  'sl',
  'hr',
  'sr',
  'bs',
  'da',
  'nb',
  'nn',
  'no',
  'fi',
  'et',
  'lv',
  'hu',
  'tr',
  'pl',
  'is',
  'lb',
]);

const base = (language: string): string => language.toLowerCase().split('-')[0]!;

/** Whether a word before a full stop is an abbreviation of the language. */
export function isAbbreviation(word: string, language: string): boolean {
  const key = base(language);
  let set = SETS.get(key);
  if (!set) {
    set = new Set((BY_LANGUAGE[key] ?? '').split(' '));
    SETS.set(key, set);
  }
  return set.has(word.toLowerCase());
}

/** Whether the language writes ordinal numbers with a full stop. */
export function hasOrdinalStops(language: string): boolean {
  return ORDINAL_STOP.has(base(language));
}
