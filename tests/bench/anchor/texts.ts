/** A clause or article of the first edition, in one language. Longer ones repeat phrases: lookalikes to be misled by. */
export interface BenchText {
  readonly language: string;
  readonly text: string;
}

/** Articles of the treaty and points of its protocol, as the edition has them. */
export const BENCH_TEXTS: readonly BenchText[] = [
  {
    language: 'de',
    text: 'Die Deutsche Reichsregierung und die Regierung der Union der Sozialistischen Sowjetrepubliken geleitet von dem Wunsche die Sache des Friedens zwischen Deutschland und der UdSSR zu festigen und ausgehend von den grundlegenden Bestimmungen des Neutralitätsvertrages, der im April 1926 zwischen Deutschland und der UdSSR geschlossen wurde, sind zu nachstehender Vereinbarung gelangt:',
  },
  {
    language: 'de',
    text: 'Die beiden Vertragschliessenden Teile verpflichten sich, sich jeden Gewaltakts, jeder aggressiven Handlung und jeden Angriffs gegen einander, und zwar sowohl einzeln als auch gemeinsam mit anderen Mächten, zu enthalten.',
  },
  {
    language: 'de',
    text: 'Falls einer der Vertragschliessenden Teile Gegenstand kriegerischer Handlungen seitens einer dritten Macht werden sollte, wird der andere Vertragschliessende Teil in keiner Form diese dritte Macht unterstützen.',
  },
  {
    language: 'de',
    text: 'Falls Streitigkeiten oder Konflikte zwischen den Vertragschliessenden Teilen über Fragen dieser oder jener Art entstehen sollten, werden beide Teile diese Streitigkeiten oder Konflikte ausschliesslich auf dem Wege freundschaftlichen Meinungsaustausches oder nötigenfalls durch Einsetzung von Schlichtungskommissionen bereinigen.',
  },
  {
    language: 'de',
    text: 'Der gegenwärtige Vertrag wird auf die Dauer von 10 Jahren abgeschlossen mit der Massgabe, dass, soweit nicht einer der Vertragschliessenden Teile ihn ein Jahr vor Ablauf dieser Frist kündigt, die Dauer der Wirksamkeit dieses Vertrages automatisch für weitere fünf Jahre als verlängert gilt.',
  },
  {
    language: 'ru',
    text: 'Правительство СССР и Правительство Германии, руководимые желанием укрепления дела мира между СССР и Германией и исходя из основных положений договора о нейтралитете, заключенного между СССР и Германией в апреле 1926 года, пришли к следующему соглашению:',
  },
  {
    language: 'ru',
    text: 'Обе Договаривающиеся Стороны обязуются воздерживаться от всякого насилия, от всякого агрессивного действия и всякого нападения в отношении друг друга как отдельно, так и совместно с другими державами.',
  },
  {
    language: 'ru',
    text: 'В случае, если одна из Договаривающихся Сторон окажется объектом военных действий со стороны третьей державы, другая Договаривающаяся Сторона не будет поддерживать ни в какой форме эту державу.',
  },
  {
    language: 'ru',
    text: 'В случае возникновения споров или конфликтов между Договаривающимися Сторонами по вопросам того или иного рода, обе стороны будут разрешать эти споры или конфликты исключительно мирным путем в порядке дружественного обмена мнениями или в нужных случаях путем создания комиссий по урегулированию конфликта.',
  },
  {
    language: 'ru',
    text: 'Настоящий договор заключается сроком на десять лет с тем, что, поскольку одна из Договаривающихся Сторон не денонсирует его за год до истечения срока, срок действия договора будет считаться автоматически продленным на следующие пять лет.',
  },
  {
    language: 'en',
    text: 'The Government of the German Reich and the Government of the Union of Soviet Socialist Republics desirous of strengthening the cause of peace between Germany and the U.S.S.R., and proceeding from the fundamental provisions of the Neutrality Agreement concluded in April 1926 between Germany and the U.S.S.R., have reached the following agreement:',
  },
  {
    language: 'en',
    text: 'Both High Contracting Parties obligate themselves to desist from any act of violence, any aggressive action, and any attack on each other, either individually or jointly with other powers.',
  },
  {
    language: 'en',
    text: 'Should one of the High Contracting Parties become the object of belligerent action by a third power, the other High Contracting Party shall in no manner lend its support to this third power.',
  },
  {
    language: 'en',
    text: 'Should disputes or conflicts arise between the High Contracting Parties over problems of one kind or another, both parties shall settle these disputes or conflicts exclusively through friendly exchange of opinion or, if necessary, through the establishment of arbitration commissions.',
  },
  {
    language: 'en',
    text: 'The present treaty is concluded for a period of ten years, with the proviso that, in so far as one of the High Contracting Parties does not denounce it one year prior to the expiration of this period, the validity of this treaty shall automatically be extended for another five years.',
  },
  {
    language: 'vi',
    text: 'Chính phủ Đế chế Đức và Chính phủ Liên bang Cộng hòa Xã hội chủ nghĩa Xô viết, với mong muốn củng cố sự nghiệp hòa bình giữa Đức và Liên Xô, và xuất phát từ những quy định cơ bản của Hiệp ước trung lập được ký kết giữa Đức và Liên Xô vào tháng 4 năm 1926, đã đi đến thỏa thuận sau đây:',
  },
  {
    language: 'vi',
    text: 'Hai Bên ký kết cam kết không tiến hành chống lại nhau bất kỳ hành vi bạo lực nào, bất kỳ hành động xâm lược nào và bất kỳ cuộc tấn công nào, dù là riêng lẻ hay cùng với các cường quốc khác.',
  },
  {
    language: 'vi',
    text: 'Trong trường hợp một trong hai Bên ký kết trở thành đối tượng của hành động chiến tranh từ phía một cường quốc thứ ba, Bên ký kết kia sẽ không ủng hộ cường quốc thứ ba đó dưới bất kỳ hình thức nào.',
  },
  {
    language: 'vi',
    text: 'Trong trường hợp nảy sinh tranh chấp hoặc xung đột giữa hai Bên ký kết về những vấn đề thuộc loại này hay loại khác, hai Bên sẽ giải quyết các tranh chấp hoặc xung đột đó chỉ bằng con đường trao đổi ý kiến hữu nghị hoặc, nếu cần thiết, bằng việc thành lập các ủy ban hòa giải.',
  },
  {
    language: 'vi',
    text: 'Hiệp ước này được ký kết với thời hạn mười năm, với điều kiện là nếu không Bên ký kết nào tuyên bố bãi ước một năm trước khi hết thời hạn đó thì thời hạn hiệu lực của Hiệp ước được coi là tự động gia hạn thêm năm năm nữa.',
  },
  {
    language: 'de',
    text: 'Für den Fall einer territorial-politischen Umgestaltung in den zu den baltischen Staaten (Finnland, Estland, Lettland, Litauen) gehörenden Gebieten bildet die nördliche Grenze Litauens zugleich die Grenze der Interessensphären Deutschlands und der UdSSR. Hierbei wird das Interesse Litauens am Wilnaer Gebiet beiderseits anerkannt.',
  },
  {
    language: 'de',
    text: 'Für den Fall einer territorial-politischen Umgestaltung der zum polnischen Staate gehörenden Gebiete werden die Interessensphären Deutschlands und der UdSSR ungefähr durch die Linie der Flüsse Narew, Weichsel und San abgegrenzt. Die Frage, ob die beiderseitigen Interessen die Erhaltung eines unabhängigen polnischen Staates erwünscht erscheinen lassen und wie dieser Staat abzugrenzen wäre, kann endgültig erst im Laufe der weiteren politischen Entwicklung geklärt werden. In jedem Falle werden beide Regierungen diese Frage im Wege einer freundschaftlichen Verständigung lösen.',
  },
  {
    language: 'de',
    text: 'Hinsichtlich des Südostens Europas wird von sowjetischer Seite das Interesse an Bessarabien betont. Von deutscher Seite wird das völlige politische Desinteressement an diesen Gebieten erklärt.',
  },
  {
    language: 'ru',
    text: 'В случае территориально-политического переустройства областей, входящих в состав Прибалтийских государств (Финляндия, Эстония, Латвия, Литва), северная граница Литвы одновременно является границей сфер интересов Германии и СССР. При этом интересы Литвы по отношению Виленской области признаются обеими сторонами.',
  },
  {
    language: 'ru',
    text: 'В случае территориально-политического переустройства областей, входящих в состав Польского Государства, граница сфер интересов Германии и СССР будет приблизительно проходить по линии рек Нарева, Вислы и Сана. Вопрос, является ли в обоюдных интересах желательным сохранение независимого Польского Государства и каковы будут границы этого государства, может быть окончательно выяснен только в течение дальнейшего политического развития. Во всяком случае, оба Правительства будут решать этот вопрос в порядке дружественного обоюдного согласия.',
  },
  {
    language: 'ru',
    text: 'Касательно юго-востока Европы с советской стороны подчеркивается интерес СССР к Бессарабии. С германской стороны заявляется о ее полной политической незаинтересованности в этих областях.',
  },
  {
    language: 'en',
    text: 'In the event of a territorial and political rearrangement in the areas belonging to the Baltic States (Finland, Estonia, Latvia, Lithuania), the northern boundary of Lithuania shall represent the boundary of the spheres of influence of Germany and U.S.S.R. In this connection the interest of Lithuania in the Vilna area is recognized by each party.',
  },
  {
    language: 'en',
    text: 'In the event of a territorial and political rearrangement of the areas belonging to the Polish state the spheres of influence of Germany and the U.S.S.R. shall be bounded approximately by the line of the rivers Narew, Vistula, and San. The question of whether the interests of both parties make desirable the maintenance of an independent Polish state and how such a state should be bounded can only be definitely determined in the course of further political developments. In any event both Governments will resolve this question by means of a friendly agreement.',
  },
  {
    language: 'en',
    text: 'With regard to Southeastern Europe attention is called by the Soviet side to its interest in Bessarabia. The German side declares its complete political disinterestedness in these areas.',
  },
  {
    language: 'vi',
    text: 'Trong trường hợp có sự thay đổi về lãnh thổ và chính trị ở những vùng thuộc các quốc gia Baltic (Phần Lan, Estonia, Latvia, Litva), biên giới phía bắc của Litva đồng thời là ranh giới giữa phạm vi lợi ích của Đức và của Liên Xô. Trong việc này, lợi ích của Litva đối với vùng Wilno được cả hai Bên thừa nhận.',
  },
  {
    language: 'vi',
    text: 'Trong trường hợp có sự thay đổi về lãnh thổ và chính trị ở những vùng thuộc Nhà nước Ba Lan, phạm vi lợi ích của Đức và của Liên Xô sẽ được phân định gần đúng theo tuyến các sông Narew, Wisla và San. Vấn đề lợi ích của hai Bên có làm cho việc duy trì một Nhà nước Ba Lan độc lập trở nên đáng mong muốn hay không, và Nhà nước đó cần có ranh giới như thế nào, chỉ có thể được làm rõ dứt khoát trong tiến trình phát triển chính trị tiếp theo. Trong mọi trường hợp, hai Chính phủ sẽ giải quyết vấn đề này bằng con đường thỏa thuận hữu nghị.',
  },
  {
    language: 'vi',
    text: 'Về phía đông nam châu Âu, phía Liên Xô nhấn mạnh lợi ích của mình đối với Bessarabia. Phía Đức tuyên bố hoàn toàn không có lợi ích chính trị đối với các vùng này.',
  },
  {
    language: 'de',
    text: 'Falls einer der Vertragschliessenden Teile Gegenstand kriegerischer Handlungen seitens einer dritten Macht werden sollte,',
  },
  {
    language: 'de',
    text: 'Keiner der beiden Vertragschliessenden Teile wird sich an irgend einer Mächtegruppierung beteiligen,',
  },
  {
    language: 'de',
    text: 'um sich gegenseitig über Fragen zu informieren, die ihre gemeinsamen Interessen berühren.',
  },
  {
    language: 'ru',
    text: 'В случае, если одна из Договаривающихся Сторон окажется объектом военных действий со стороны третьей державы,',
  },
  {
    language: 'ru',
    text: 'Ни одна из Договаривающихся Сторон не будет участвовать в какой-нибудь группировке держав,',
  },
  {
    language: 'ru',
    text: 'чтобы информировать друг друга о вопросах, затрагивающих их общие интересы.',
  },
  {
    language: 'en',
    text: 'Should one of the High Contracting Parties become the object of belligerent action by a third power,',
  },
  {
    language: 'en',
    text: 'Neither of the two High Contracting Parties shall participate in any grouping of powers whatsoever',
  },
  {
    language: 'en',
    text: 'in order to exchange information on problems affecting their common interests.',
  },
  {
    language: 'vi',
    text: 'Trong trường hợp một trong hai Bên ký kết trở thành đối tượng của hành động chiến tranh từ phía một cường quốc thứ ba,',
  },
  { language: 'vi', text: 'Không Bên ký kết nào sẽ tham gia bất kỳ nhóm cường quốc nào' },
  {
    language: 'vi',
    text: 'nhằm thông báo cho nhau về những vấn đề liên quan đến lợi ích chung của hai Bên.',
  },
];
