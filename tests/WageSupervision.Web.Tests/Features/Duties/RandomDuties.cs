using System.Globalization;
using WageSupervision.Domain;
using WageSupervision.Domain.Duties;
using WageSupervision.Domain.Filings;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Orders;
using WageSupervision.Domain.Parameters;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Tests.Features.Duties;

/// <summary>
/// Random enterprises with what they handed in over some months, notices of random areas, orders and outages. Each enterprise's rows are
/// the end of a history of steps that the portal allows, so that no state is looked at that cannot occur.
/// </summary>
/// <param name="random">The source of everything, ids apart.</param>
internal sealed class RandomDuties(Random random)
{
    /// <summary>The first wage month.</summary>
    public static readonly YearMonth First = new(2026, 5);

    /// <summary>The last wage month.</summary>
    public static readonly YearMonth Last = new(2026, 12);

    /// <summary>Nothing is handed in on this day or later.</summary>
    public static readonly DateOnly End = new(2026, 11, 16);

    private static readonly int[] DueDays = [0, 5, 8, 10, 15, 15, 20, 28];

    private readonly HashSet<DateTimeOffset> taken = [];

    /// <summary>The enterprises.</summary>
    public List<EnterpriseRow> Enterprises { get; } = [];

    /// <summary>Everything else that stands in the database.</summary>
    public List<object> Rows { get; } = [];

    /// <summary>Rows of the table of notices: of the province, of cities and of counties, some of them an end.</summary>
    public List<Dictionary<string, string>> Notices { get; } = [];

    /// <summary>Makes so many enterprises.</summary>
    public RandomDuties Make(int enterprises)
    {
        var counties = Divisions.Shipped.All.Where(region => region.Level == RegionLevel.County).ToArray();
        foreach (var area in (string[])["330000", .. Pick(Divisions.Shipped.Prefectures.ToArray(), 5).Select(r => r.Code),
            .. Pick(counties, 30).Select(r => r.Code)])
        {
            foreach (var kind in (string[])["payroll", "attendance"])
            {
                foreach (var from in Pick([First, .. Enumerable.Range(0, 6).Select(First.AddMonths)], random.Next(0, 3)).Distinct())
                {
                    Notices.Add(new()
                    {
                        ["kind"] = kind,
                        ["area_code"] = area,
                        ["from_month"] = from.ToString(),
                        ["due_day"] = Text(OneOf(DueDays)),
                        ["doc_no"] = $"测人社发〔2026〕{Notices.Count + 1}号"
                    });
                }
            }
        }

        for (var number = 1; number <= enterprises; number++)
        {
            taken.Clear();
            var enterprise = new EnterpriseRow
            {
                EnterpriseId = number,
                Name = $"测试{number}有限公司",
                CreditCode = $"9133{number:D14}",
                RegionCode = OneOf(counties).Code,
                Address = "测试路 1 号",
                LegalRepresentative = "测试",
            };
            Enterprises.Add(enterprise);
            Employment[] forms = random.Next(3) switch
            {
                0 => [Employment.FullTime],
                1 => [Employment.PartTime],
                _ => [Employment.FullTime, Employment.PartTime]
            };
            for (var month = First; month <= YearMonth.Of(End); month = month.AddMonths(1))
            {
                Payroll(enterprise, month, forms);
                Attendance(enterprise, month);
            }

            if (Chance(50))
            {
                Orders(enterprise);
            }
        }

        for (var count = 0; count < 12; count++)
        {
            // Around due days, short and long, some over midnight.
            var from = ZhejiangDays.EndOf(First.AddMonths(random.Next(1, 7)).FirstDay.AddDays(OneOf([7, 9, 14, 15, 19])))
                .AddMinutes(-random.Next(0, 24 * 60)).ToUniversalTime();
            Rows.Add(new OutageRow
            {
                OutageId = Guid.CreateVersion7(),
                FromAt = from,
                UntilAt = from.AddMinutes(OneOf([5, 20, 31, 200, 1500])),
                Cause = OutageCause.Stopped
            });
        }

        return this;
    }

    private void Payroll(EnterpriseRow enterprise, YearMonth month, Employment[] forms)
    {
        List<FilingRow> filings = [];
        foreach (var at in Times(month, random.Next(0, 8)))
        {
            var form = Chance(90) ? OneOf(forms) : OneOf(Enum.GetValues<Employment>());
            var start = form == Employment.PartTime ? month.FirstDay.AddDays(OneOf([0, 14])) : month.FirstDay;
            var drafts = filings.FindAll(f => f.State == FilingState.AwaitingConfirmation);
            var standing = filings.FindAll(f => f.Stands());
            switch (random.Next(12))
            {
                case < 4:
                    var sheet = Filing(form, start, form == Employment.PartTime ? start.AddDays(13) : month.FirstDay.AddMonths(1).AddDays(-1),
                        FilingKind.Payroll, at);
                    if (!Chance(10))
                    {
                        sheet.Check(Chance(11) ? FilingCodes.RowErrors : null, at);
                    }

                    if (sheet.State == FilingState.AwaitingConfirmation && Chance(50))
                    {
                        Confirm(sheet);
                    }

                    break;
                case 4 or 10 when drafts.Count > 0:
                    var edited = OneOf(drafts);
                    Rows.Add(new FilingEditRow
                    {
                        EnterpriseId = enterprise.EnterpriseId,
                        FilingId = edited.FilingId,
                        Sequence = ++edited.Edits,
                        Cells = [1],
                        EditedAt = at,
                        EditedBy = Guid.Empty
                    });
                    break;
                case 5 or 6 when drafts.Count > 0:
                    Confirm(OneOf(drafts));
                    break;
                case 7 or 11 when drafts.Count > 0:
                    OneOf(drafts).Discard(at);
                    break;
                case 8:
                    var whole = form == Employment.FullTime || Chance(40);
                    var (from, to) = whole ? (month.FirstDay, month.FirstDay.AddMonths(1).AddDays(-1)) : (start, start.AddDays(random.Next(1, 20)));
                    to = to.Month == month.FirstDay.Month ? to : month.FirstDay.AddMonths(1).AddDays(-1);
                    if (Chance(20))
                    {
                        // A cycle that begins in the month before: 26 to 25.
                        (from, to) = (month.AddMonths(-1).FirstDay.AddDays(25), month.FirstDay.AddDays(24));
                    }

                    if (!standing.Exists(f => f.Employment == form && f.CycleKey == FilingRow.CycleKeyOf(form, from, to)))
                    {
                        var nil = Filing(form, from, to, FilingKind.Nil, at);
                        nil.Declare(Others(nil), at);
                        nil.Accept([], 0, at);
                    }

                    break;
                case 9 when standing.Count > 0:
                    OneOf(standing).Withdraw(isInCase: false);
                    break;
                default:
                    break;
            }
        }

        FilingRow Filing(Employment form, DateOnly from, DateOnly to, FilingKind kind, DateTimeOffset at)
        {
            var filing = new FilingRow
            {
                EnterpriseId = enterprise.EnterpriseId,
                FilingId = Guid.CreateVersion7(),
                Kind = kind,
                ReceiptNumber = "测",
                Period = month.FirstDay,
                RegionCode = enterprise.RegionCode,
                CycleStart = from,
                CycleEnd = to,
                CycleKey = FilingRow.CycleKeyOf(form, from, to),
                AgreedPayday = to.AddDays(15),
                Employment = form,
                FileName = "测试",
                FileHash = [],
                FileSize = 0,
                ReceivedAt = at,
                FiledBy = Guid.Empty,
            };
            filings.Add(filing);
            Rows.Add(filing);
            return filing;
        }

        void Confirm(FilingRow filing)
        {
            filing.Confirm(Others(filing), "测试", filing.ReceivedAt);
            filing.Accept([], Chance(30) ? 1 : 0, filing.ReceivedAt);
        }

        List<FilingRow> Others(FilingRow filing) =>
            filings.FindAll(f => f != filing && f.Employment == filing.Employment && f.CycleKey == filing.CycleKey && f.ReplacedBy is null);
    }

    private void Attendance(EnterpriseRow enterprise, YearMonth month)
    {
        AttendanceFilingRow? standing = null, draft = null;
        foreach (var at in Times(month, random.Next(0, 4)))
        {
            if (draft is not null && Chance(40))
            {
                draft.Discard(at);
                draft = null;
                continue;
            }

            AttendanceFilingRow sheet = new()
            {
                EnterpriseId = enterprise.EnterpriseId,
                AttendanceId = Guid.CreateVersion7(),
                ReceiptNumber = "测",
                Period = month.FirstDay,
                FileName = "测试",
                FileHash = [],
                FileSize = 0,
                ReceivedAt = at,
                FiledBy = Guid.Empty,
            };
            Rows.Add(sheet);
            sheet.Check(null, at);
            if (Chance(50))
            {
                sheet.Confirm([.. new[] { standing, draft }.OfType<AttendanceFilingRow>()], "测试", at);
                sheet.Accept([], 0, at);
                (standing, draft) = (sheet, null);
            }
            else
            {
                draft?.Discard(at);
                draft = sheet;
            }
        }
    }

    private void Orders(EnterpriseRow enterprise)
    {
        // One after the other or overlapping; not two that begin in one month.
        foreach (var first in Pick(Enumerable.Range(0, 7).Select(First.AddMonths).ToArray(), random.Next(1, 3)).Distinct())
        {
            var served = Chance(85);
            Rows.Add(new FilingOrderRow
            {
                EnterpriseId = enterprise.EnterpriseId,
                OrderId = Guid.CreateVersion7(),
                CaseId = Guid.CreateVersion7(),
                RegionCode = enterprise.RegionCode,
                FirstMonth = first.FirstDay,
                LastMonth = first.AddMonths(random.Next(0, 4)).FirstDay,
                DueDay = random.Next(1, 29),
                ProposedBy = Guid.Empty,
                ProposedOn = first.FirstDay,
                OrderNumber = $"测责令〔2026〕{enterprise.EnterpriseId}号",
                ServedOn = served ? first.FirstDay.AddDays(random.Next(-20, 60)) : null,
                Stage = served ? FilingOrderStage.Standing : FilingOrderStage.ToBeServed,
            });
        }
    }

    // Moments of an enterprise from the month's last third on, oldest first, some of them twice: to the second, some the very midnight that ends a day.
    private List<DateTimeOffset> Times(YearMonth month, int count)
    {
        var from = month.FirstDay.AddDays(20);
        List<DateTimeOffset> found = [];
        for (var tries = 0; found.Count < count && tries < 50; tries++)
        {
            var day = from.AddDays(random.Next(0, Chance(80) ? 35 : 90));
            var at = found.Count > 0 && Chance(12) ? found[^1]
                : ZhejiangDays.EndOf(day).AddSeconds(Chance(15) ? 0 : random.Next(-86_399, 0)).ToUniversalTime();
            if (day < End && (taken.Add(at) || at == found.LastOrDefault()))
            {
                found.Add(at);
            }
        }

        return [.. found.Order()];
    }

    private T[] Pick<T>(T[] from, int count) => random.GetItems(from, count).Distinct().ToArray();

    private T OneOf<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private bool Chance(int percent) => random.Next(100) < percent;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
