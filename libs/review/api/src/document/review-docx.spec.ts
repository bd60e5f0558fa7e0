import { inflateRawSync } from 'node:zlib';
import { writeDocx } from '@congtac/documents-api';
import { type PrintableReview, reviewDocument } from '@congtac/review-domain';

const directions = [
  'Tăng cường, đẩy mạnh công tác tuyên truyền vận động các tầng lớp Nhân dân tham gia thực hiện các chủ trương, chính sách của Đảng, pháp luật của Nhà nước, phát huy truyền thống đại đoàn kết toàn dân tộc',
  'Tập trung chỉ đạo, hướng dẫn tổ chức các đợt sinh hoạt chính trị, các hoạt động chào mừng các ngày lễ lớn trong năm 2020; tuyên truyền sâu rộng về truyền thống vẻ vang của Mặt trận Tổ quốc Việt Nam qua 90 năm',
  'Tiếp tục đổi mới nội dung, phương thức hoạt động của hệ thống Mặt trận từ phường đến các khối phố theo tinh thần Kết luận số 62-KL/TW ngày 08/12/2009; tiếp tục thực hiện Quyết định số 217-QĐ/TW và Quyết định số 218-QĐ/TW',
  'Tiếp tục nâng cao chất lượng cuộc vận động “Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh”; bình xét khu dân cư văn hóa, tổ đoàn kết xuất sắc; tổ chức đăng ký và bình xét gia đình văn hóa tại 56 tổ dân cư',
  'Phối hợp tổ chức tốt các hoạt động “Đền ơn đáp nghĩa”; nâng cao hiệu quả Quỹ “Vì người nghèo”, mở rộng ra các hộ khó khăn; hoạt động nhân đạo “Vì nạn nhân chất độc da cam”',
  'Đẩy mạnh hoạt động của Ban thanh tra nhân dân, Ban giám sát đầu tư cộng đồng và các tổ hòa giải ở 6 khối phố; phối hợp phổ biến, giáo dục pháp luật',
  'Tiếp tục thực hiện Quyết định số 281/QĐ-TTg ngày 20/02/2014; hưởng ứng phong trào văn hóa, văn nghệ, thể dục thể thao; trồng và chăm sóc cây xanh; hạn chế sản phẩm nhựa dùng một lần',
  'Tổ chức tốt Diễn đàn “Lắng nghe ý kiến nhân dân xây dựng lực lượng công an năm 2020”; tổng kết các chương trình công tác, quy chế phối hợp năm 2020',
];
const section = (kind: 'KET_QUA' | 'DANH_GIA_CHUNG', ordinal: number, heading: string, text: string | null) => ({
  kind,
  ordinal,
  heading,
  text,
  isEmpty: text === null,
  confirmedEmpty: text === null,
});

/** The review of the first half of 2020 of Cẩm Châu ward, as the source text has it. */
function camChau(over: Partial<PrintableReview> = {}): PrintableReview {
  return {
    unitName: 'Ủy ban MTTQ Việt Nam phường Cẩm Châu',
    kind: 'SO_KET_6_THANG',
    title: 'Sơ kết công tác Mặt trận 6 tháng đầu năm 2020',
    status: 'DRAFT',
    periodFrom: '2020-01-01',
    periodTo: '2020-06-30',
    periodNote: null,
    number: null,
    symbol: null,
    issuedOn: null,
    place: 'Cẩm Châu',
    signAuthority: null,
    signerTitle: null,
    signerName: null,
    recipients: [],
    sections: [
      section(
        'KET_QUA',
        1,
        'Tuyên truyền, vận động, tập hợp các tầng lớp Nhân dân',
        'Ban Thường trực Ủy ban MTTQ Việt Nam phường đã phối hợp Ban Tuyên giáo Đảng ủy phường tập trung tuyên truyền trong cán bộ, đảng viên, công chức, viên chức và các tầng lớp nhân dân tại 56 tổ dân cư gắn với các hoạt động đón xuân, vui Tết Nguyên đán Canh Tý 2020 và kỷ niệm 90 năm Ngày thành lập Đảng (03/02/1930 - 03/02/2020).',
      ),
      section('KET_QUA', 2, 'Cuộc vận động, phong trào thi đua yêu nước', null),
      section('KET_QUA', 3, 'Cuộc vận động “Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh”', null),
      section(
        'KET_QUA',
        4,
        'Cuộc vận động “Người Việt Nam ưu tiên dùng hàng Việt Nam”; Quỹ “Vì người nghèo”; mô hình KDC hài hòa XĐGN - BVMT',
        'Tuyên truyền nhân rộng mô hình và các cuộc vận động qua đợt sinh hoạt của 56 tổ dân cư quý I và sinh hoạt tại 6 khu dân cư.\nCó 1.035 lượt người tham dự.',
      ),
      section(
        'DANH_GIA_CHUNG',
        5,
        'Đánh giá chung',
        'Hệ thống Mặt trận từ phường đến Ban công tác Mặt trận khối phố, tổ đoàn kết đã bám sát nhiệm vụ chính trị của địa phương, kịp thời vận động các tầng lớp Nhân dân phát huy tinh thần đoàn kết, tương thân, tương ái, phát huy dân chủ, thực hiện có hiệu quả các cuộc vận động, các phong trào do Mặt trận chủ trì.',
      ),
    ],
    limitations: [
      {
        ordinal: 1,
        text: 'Một số hoạt động còn cầm chừng, chưa tổ chức được, chủ yếu tập trung công tác phòng, chống dịch',
        causes: [{ kind: 'OBJECTIVE', text: 'Ảnh hưởng của dịch bệnh Covid-19' }],
      },
    ],
    directions: directions.map((text, index) => ({ ordinal: index + 1, text })),
    meeting: {
      date: '2020-07-02',
      name: 'Hội nghị sơ kết 6 tháng đầu năm 2020',
      place: 'Hội trường UBND phường Cẩm Châu',
    },
    ...over,
  };
}

const front = { line: 'FRONT', parentName: 'Ủy ban MTTQ Việt Nam thành phố Hội An' };

/** Parts of a zip archive by name (the central directory tells where each one lies). */
function unzip(bytes: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const size = bytes.readUInt32LE(at + 20);
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + size);
    parts.set(name, (bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed).toString('utf8'));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

const partsOf = async (review: PrintableReview, unit: Parameters<typeof reviewDocument>[1] = front) =>
  unzip(await writeDocx(reviewDocument(review, unit)));
const headersOf = (parts: Map<string, string>) =>
  [...parts].filter(([name]) => /^word\/header\d+\.xml$/.test(name)).map(([, xml]) => xml);
const textOf = (xml: string) =>
  xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&quot;/g, '"');
const twips = (millimetres: number) => Math.floor((millimetres / 25.4) * 72 * 20);

describe('the review of Cẩm Châu, first half of 2020', () => {
  let parts: Map<string, string>;
  let body: string;

  beforeAll(async () => {
    parts = await partsOf(camChau());
    body = parts.get('word/document.xml') ?? '';
  });

  it('is A4 with the margins of the state form', () => {
    const margins = /<w:pgMar [^>]+>/.exec(body)?.[0] ?? '';
    const margin = (side: string) => Number(new RegExp(`w:${side}="(\\d+)"`).exec(margins)?.[1]);
    expect(/<w:pgSz [^>]+>/.exec(body)?.[0]).toContain(`w:w="${twips(210)}" w:h="${twips(297)}"`);
    expect([margin('top'), margin('bottom'), margin('left'), margin('right')]).toEqual([20, 20, 30, 20].map(twips));
  });

  it('is set in Times New Roman and nothing else', () => {
    const fonts = new Set([...body.matchAll(/w:(?:ascii|hAnsi|cs|eastAsia)="([^"]+)"/g)].map((match) => match[1]));
    expect([...fonts]).toEqual(['Times New Roman']);
    expect(parts.get('word/styles.xml')).toContain('w:ascii="Times New Roman"');
  });

  it('numbers pages from the second in the top margin', () => {
    expect(body).toContain('<w:titlePg/>');
    const numbered = headersOf(parts).filter((xml) => xml.includes('PAGE'));
    expect(numbered).toHaveLength(1);
    expect(numbered[0]).toContain('<w:jc w:val="center"/>');
  });

  it('carries motto, number line, date, signature block and recipients', () => {
    const text = textOf(body);
    for (const part of [
      'ỦY BAN MTTQ VIỆT NAM THÀNH PHỐ HỘI AN',
      'ỦY BAN MTTQ VIỆT NAM PHƯỜNG CẨM CHÂU',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: ……/BC-MTTQ-BTT',
      'Cẩm Châu, ngày …… tháng …… năm ……',
      'BÁO CÁO',
      'TM. BAN THƯỜNG TRỰC',
      'CHỦ TỊCH',
      'Nơi nhận:',
      '- Lưu: VT.',
    ])
      expect(text).toContain(part);
  });

  it('prints 1.035 lượt người, the empty heading, the cause and the eight directions', () => {
    const text = textOf(body);
    expect(text).toContain('Có 1.035 lượt người tham dự.');
    expect(text).toContain('Không có nội dung phát sinh trong kỳ báo cáo.');
    expect(text).toContain('- Nguyên nhân khách quan: Ảnh hưởng của dịch bệnh Covid-19.');
    for (const direction of directions) expect(text).toContain(`- ${direction}.`);
  });

  it('holds composed Vietnamese characters only', () => expect(body).toBe(body.normalize('NFC')));

  it('is stamped DỰ THẢO on every page until it is accepted', async () => {
    for (const header of headersOf(parts)) expect(header).toContain('DỰ THẢO');
    const accepted = await partsOf(camChau({ status: 'ACCEPTED' }));
    for (const header of headersOf(accepted)) expect(header).not.toContain('DỰ THẢO');
  });

  it('comes out the same every time', async () => {
    const again = await partsOf(camChau());
    for (const name of ['word/document.xml', 'word/styles.xml', 'docProps/core.xml'])
      expect(again.get(name)).toBe(parts.get(name));
  });

  it('shows number, date and signer once they are known', async () => {
    const known = { status: 'PUBLISHED', number: '12', issuedOn: '2020-07-03', signerName: 'Trần Văn Thử' } as const;
    const text = textOf((await partsOf(camChau(known))).get('word/document.xml') ?? '');
    expect(text).toContain('Số: 12/BC-MTTQ-BTT');
    expect(text).toContain('Cẩm Châu, ngày 03 tháng 7 năm 2020');
    expect(text).toContain('Trần Văn Thử');
  });
});

describe('a party body', () => {
  it('has the party title, the asterisk, the hyphen and a right margin of 15 mm', async () => {
    const review = camChau({
      unitName: 'Quận ủy Quận 5',
      number: '15',
      symbol: 'BC/QU',
      signAuthority: 'TM. Ban Thường vụ',
      signerTitle: 'Phó Bí thư Thường trực',
    });
    const body = (await partsOf(review, { line: 'PARTY', parentName: 'Thành ủy' })).get('word/document.xml') ?? '';
    const text = textOf(body);
    expect(text).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
    expect(text).not.toContain('CỘNG HÒA XÃ HỘI');
    expect(text).toMatch(/^\*$/m);
    expect(text).toContain('Số 15-BC/QU');
    expect(text).toContain('T/M BAN THƯỜNG VỤ');
    expect(body).toContain(`w:right="${twips(15)}"`);
  });
});
