-- Rows of an office as the first migrations knew it; ${rows} of each kind, always the same.
set petadaya.area = '*';
insert into access.account
  select md5('orang' || n)::uuid, 'orang-' || n, 'Orang Uji ' || n, 'x',
    (array['53.71', '53.06', '53'])[1 + n % 3], n % 7 = 0, timestamptz '2020-01-16 08:00+08' + n * interval '1 minute'
  from generate_series(1, ${rows}) n;
insert into access.account_role
  select md5('orang' || n)::uuid, role
  from generate_series(1, ${rows}) n, unnest(array['operator', 'verifier']) role where n % 2 = 0;
insert into audit.entry (at, actor, deed, subject, area_code, details)
  select timestamptz '2020-01-16 08:00+08' + n * interval '1 second', 'orang-' || n, 'uji.dicatat', 'hal ' || n,
    (array['53.71', '53.06', '53', null, '53.71.01.1008'])[1 + n % 5],
    jsonb_build_object('nomor', n, 'isi', E'baris\nke\t' || n || ' \ é 漢')
  from generate_series(1, ${rows}) n;
insert into files.stored_file
  select encode(sha256(convert_to('berkas' || n, 'UTF8')), 'hex'), n, timestamptz '2020-01-16 08:00+08'
  from generate_series(1, ${rows}) n;
insert into collect.activity
  select md5('kegiatan' || n)::uuid, 'Pemetaan ' || n, 2020, '53.71', 'Uji', true, 'orang-1', timestamptz '2020-01-10 08:00+08'
  from generate_series(1, ${rows} / 10) n;
insert into collect.visit
  select md5('kunjungan' || n || '-' || k)::uuid, md5('kegiatan' || n)::uuid, date '2020-01-16' + k, time '07:30' + k * interval '1 hour',
    'Instansi ' || k, 'Tuan rumah', 'Uji', 'SELESAI', 'Ringkasan'
  from generate_series(1, ${rows} / 10) n, generate_series(1, 10) k;
insert into collect.letter
  select md5('surat' || n)::uuid, md5('kegiatan' || n)::uuid, (array['SURAT_TUGAS', 'PERMOHONAN_DATA', 'PENGANTAR'])[1 + n % 3], 'Surat', 'RANCANGAN'
  from generate_series(1, ${rows} / 10) n;
insert into collect.table_import (id, file_sha256, file_name, area_code, institution, received_on, template, template_hash, state, rows_read, simulated, uploaded_by, uploaded_at, saved_by, saved_at)
  select md5('impor' || n)::uuid, encode(sha256(convert_to('berkas' || n, 'UTF8')), 'hex'), 'kasus-' || n || '.xlsx', '53.71', 'Polda', date '2020-01-16',
    'kasus', 'x', 'DISIMPAN', n, true, 'orang-1', timestamptz '2020-01-16 09:00+08', 'orang-2',
    case when n % 2 = 0 then timestamptz '2020-01-16 10:00+08' end
  from generate_series(1, ${rows} / 10) n;
insert into registry.observation
  select md5('angka' || n)::uuid, '53.71.01.1008', 'kasus', n, 'kasus', date '2019-01-01', date '2019-12-31', 'TKP', 'Polda',
    md5('impor' || (1 + n % (${rows} / 10)))::uuid, '[]', 0, false, true, date '2020-01-16', 'orang-1', timestamptz '2020-01-16 10:00+08', null
  from generate_series(1, ${rows}) n;
