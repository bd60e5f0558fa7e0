import { writeBoardPdf } from './board-pdf';

describe('a board on paper', () => {
  it.each([1, 31, 64, 170])('%d lines stand on one page of A3', async (count) => {
    const columns = [
      { heading: 'Đơn vị', share: 30 },
      ...Array.from({ length: 11 }, (_, at) => ({
        heading: `Tuyên truyền, vận động, tập hợp các tầng lớp Nhân dân, phát huy sức mạnh đại đoàn kết ${at}`,
        share: 10,
      })),
    ];
    const row = (at: number) => [
      { text: `Ủy ban Mặt trận Tổ quốc Việt Nam phường số ${at} thuộc thành phố trực thuộc Trung ương có tên rất dài` },
      ...Array.from({ length: 11 }, () => ({ text: '92,5 % · quá hạn 12', fill: '#f8dcd8' })),
    ];
    const bytes = await writeBoardPdf({
      title: 'Tình hình thực hiện nhiệm vụ',
      notes: ['Số liệu đến ngày 02/07/2020'],
      columns,
      rows: Array.from({ length: count }, (_, at) => row(at)),
      author: 'Quận Hoàng Mai',
      datedOn: '2020-07-02',
    });
    const text = bytes.toString('latin1');
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(text).toMatch(/\/MediaBox \[0 0 1190\.55 841\.89\]/);
  });
});
