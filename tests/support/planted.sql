-- A small practice as the first release would have stored it. Written for the schema of the first migrations, which
-- never change; tests carry it through all later ones.
insert into identity."user" (id, name, email, email_verified) values
  ('00000000-0000-4000-8000-0000000000c0', 'Cleo Marsh', 'cleo@example.org', true),
  ('00000000-0000-4000-8000-00000000000a', 'Ada Lund', 'ada@example.org', true),
  ('00000000-0000-4000-8000-00000000000b', 'Ben Okoye', 'ben@example.org', false);
update loom.accounts set role = 'coach' where id = '00000000-0000-4000-8000-0000000000c0';
insert into loom.coaches (id, status, handle, name, zone, listed_at) values
  ('00000000-0000-4000-8000-0000000000c0', 'listed', 'cleo-marsh', 'Cleo Marsh', 'Europe/Berlin', '2026-11-01');
insert into loom.schedules (coach_id, zone) values ('00000000-0000-4000-8000-0000000000c0', 'Europe/Berlin');
insert into loom.schedule_rules (coach_id, weekday, start_min, length_min) values
  ('00000000-0000-4000-8000-0000000000c0', 1, 540, 180);
insert into loom.offerings (id, coach_id, name, minutes, price_minor, currency) values
  ('00000000-0000-4000-8000-0000000000f0', '00000000-0000-4000-8000-0000000000c0', 'A talk', 60, 9000, 'EUR');
insert into loom.engagements (id, coach_id, client_id) values
  ('00000000-0000-4000-8000-0000000000e0', '00000000-0000-4000-8000-0000000000c0', '00000000-0000-4000-8000-00000000000a');
insert into loom.sessions (id, coach_id, offering_id, engagement_id, status, starts_at, ends_at, blocked, name, kind, minutes,
                           price_minor, currency, policy, place, place_detail) values
  ('00000000-0000-4000-8000-000000000050', '00000000-0000-4000-8000-0000000000c0', '00000000-0000-4000-8000-0000000000f0',
   '00000000-0000-4000-8000-0000000000e0', 'confirmed', '2030-01-07 09:00+00', '2030-01-07 10:00+00',
   '["2030-01-07 09:00+00","2030-01-07 10:10+00")', 'A talk', 'coaching', 60, 9000, 'EUR', '{"freeUntilMin":1440}', 'video', '');
insert into loom.session_seats (session_id, client_id, during) values
  ('00000000-0000-4000-8000-000000000050', '00000000-0000-4000-8000-00000000000a',
   '["2030-01-07 09:00+00","2030-01-07 10:00+00")');
