using System.Globalization;
using WageSupervision.Domain.Duties;
using WageSupervision.Domain.Law;

namespace WageSupervision.Domain.Tests.Duties;

/// <summary>申报按所属月份对应，看第一次受理的那一份的收到时间。期限 2026-10-15（星期四）24 时。</summary>
public sealed class DutyStandingTests
{
    private static readonly FilingDeadline Deadline = new(new DateOnly(2026, 10, 15), new DateOnly(2026, 10, 15), []);

    [Theory]
    [InlineData("2026-09-30 09:00", DutyState.Filed)]
    [InlineData("2026-10-14 23:59", DutyState.Filed)]
    [InlineData("2026-10-15 23:59", DutyState.Filed)]
    [InlineData("2026-10-16 00:00", DutyState.FiledLate)]
    [InlineData("2026-10-16 09:00", DutyState.FiledLate)]
    public void 提前就是按时_零时起才是逾期(string received, DutyState state) =>
        Assert.Equal(state, DutyMatching.Of(Deadline, [Version(received)], [], At("2026-12-01 09:00")).State);

    [Theory]
    [InlineData("2026-10-09 23:59", DutyState.NotYetDue)]
    [InlineData("2026-10-10 00:00", DutyState.DueSoon)]
    [InlineData("2026-10-15 23:59", DutyState.DueSoon)]
    [InlineData("2026-10-16 00:00", DutyState.Missing)]
    public void 没有申报_五天内将到期_过后逾期未申报(string now, DutyState state) =>
        Assert.Equal(state, DutyMatching.Of(Deadline, [], [], At(now)).State);

    [Fact]
    public void 以后更正不变成逾期()
    {
        var standing = DutyMatching.Of(Deadline, [Version("2026-10-10 09:00", replaced: true), Version("2026-11-02 09:00")], [], At("2026-12-01 09:00"));

        Assert.Equal(DutyState.Filed, standing.State);
        Assert.Equal(At("2026-10-10 09:00"), standing.First!.HandedInAt);
        Assert.Equal(At("2026-11-02 09:00"), standing.Standing!.HandedInAt);
    }

    [Fact]
    public void 逾期以后的更正也不变成按时() =>
        Assert.Equal(DutyState.FiledLate,
            DutyMatching.Of(Deadline, [Version("2026-10-20 09:00", replaced: true), Version("2026-11-02 09:00")], [], At("2026-12-01 09:00")).State);

    [Theory]
    [InlineData(FiledOutcome.Open, DutyState.Missing)]
    [InlineData(FiledOutcome.Refused, DutyState.Missing)]
    [InlineData(FiledOutcome.Withdrawn, DutyState.WithdrawnAndMissing)]
    public void 没有受理的不算申报(FiledOutcome outcome, DutyState state)
    {
        var standing = DutyMatching.Of(Deadline, [Version("2026-10-10 09:00", outcome)], [], At("2026-10-16 00:00"));

        Assert.Equal(state, standing.State);
        Assert.True(standing.IsOutstanding);
        Assert.Equal(outcome == FiledOutcome.Open, standing.Open is not null);
    }

    [Theory]
    [InlineData(FiledOutcome.Refused, FiledOutcome.Withdrawn, DutyState.WithdrawnAndMissing)]
    [InlineData(FiledOutcome.Withdrawn, FiledOutcome.Refused, DutyState.Missing)]
    public void 同一时刻收到的_编号大的在后(FiledOutcome lesser, FiledOutcome greater, DutyState state)
    {
        FiledVersion[] versions =
        [
            Version("2026-10-10 09:00", lesser) with { FilingId = new Guid("019a0000-0000-7000-8000-000000000001") },
            Version("2026-10-10 09:00", greater) with { FilingId = new Guid("019a0000-0000-7000-8000-000000000002") },
        ];

        Assert.Equal(state, DutyMatching.Of(Deadline, versions, [], At("2026-10-16 00:00")).State);
        Assert.Equal(state, DutyMatching.Of(Deadline, versions.Reverse(), [], At("2026-10-16 00:00")).State);
    }

    [Fact]
    public void 撤回以后又申报的_看申报的那一份() =>
        Assert.Equal(DutyState.Filed,
            DutyMatching.Of(Deadline, [Version("2026-10-09 09:00", FiledOutcome.Withdrawn), Version("2026-10-12 09:00")], [], At("2026-12-01 09:00")).State);

    [Fact]
    public void 到期前撤回的_还没有逾期() =>
        Assert.Equal(DutyState.DueSoon, DutyMatching.Of(Deadline, [Version("2026-10-09 09:00", FiledOutcome.Withdrawn)], [], At("2026-10-15 23:59")).State);

    [Theory]
    [InlineData("2026-10-15 09:00", DutyState.FiledNil)]
    [InlineData("2026-10-16 09:00", DutyState.FiledLate)]
    public void 零申报(string received, DutyState state) =>
        Assert.Equal(state, DutyMatching.Of(Deadline,
            [Version(received) with { Nil = (Day("2026-09-01"), Day("2026-09-30")) }], [], At("2026-12-01 09:00")).State);

    [Theory]
    [InlineData("2026-09-01", "2026-09-27", DutyState.Missing)] // 27 天
    [InlineData("2026-09-01", "2026-09-28", DutyState.FiledNil)] // 28 天
    [InlineData("2026-09-01", "2026-09-30", DutyState.FiledNil)]
    [InlineData("2026-09-30", "2026-09-30", DutyState.Missing)] // 只报一天
    public void 零申报满二十八天才算一个月(string from, string to, DutyState state) =>
        Assert.Equal(state, Of([], Nil("2026-10-09 09:00", from, to, Employment.PartTime)).State);

    [Fact]
    public void 两个半月的零申报合成一个月_以后一份的时间为准()
    {
        var standing = Of([Employment.PartTime],
            Nil("2026-10-09 09:00", "2026-09-01", "2026-09-15", Employment.PartTime), Nil("2026-10-12 09:00", "2026-09-16", "2026-09-30", Employment.PartTime));

        Assert.Equal((DutyState.FiledNil, At("2026-10-12 09:00")), (standing.State, standing.First!.HandedInAt));
    }

    [Fact]
    public void 重复报的日子不重复算() =>
        Assert.Equal(DutyState.Missing,
            Of([], Nil("2026-10-09 09:00", "2026-09-01", "2026-09-15", Employment.PartTime),
                Nil("2026-10-12 09:00", "2026-09-02", "2026-09-16", Employment.PartTime)).State);

    [Fact]
    public void 另一种用工的零申报不顶替()
    {
        var standing = Of([Employment.FullTime], Nil("2026-10-09 09:00", "2026-09-01", "2026-09-30", Employment.PartTime));

        Assert.Equal(DutyState.Missing, standing.State);
        Assert.Equal([Employment.FullTime], standing.Lacking);
    }

    [Fact]
    public void 两种用工都有的_两种都要申报_以后一份的时间为准()
    {
        var fullTime = Version("2026-10-09 09:00") with { Form = Employment.FullTime };
        var both = new[] { Employment.FullTime, Employment.PartTime };

        Assert.Equal((DutyState.Missing, Employment.PartTime), (Of(both, fullTime).State, Of(both, fullTime).Lacking.Single()));
        Assert.Equal(DutyState.Filed, Of(both, fullTime, Nil("2026-10-15 23:59", "2026-09-01", "2026-09-30", Employment.PartTime)).State);
        Assert.Equal(DutyState.FiledLate, Of(both, fullTime, Nil("2026-10-16 00:00", "2026-09-01", "2026-09-30", Employment.PartTime)).State);
    }

    [Fact]
    public void 被工资表更正的零申报不算_以工资表的时间为准()
    {
        var nil = Nil("2026-10-09 09:00", "2026-09-01", "2026-09-30", Employment.FullTime) with { IsReplaced = true };
        var standing = Of([Employment.FullTime], nil, Version("2026-11-02 09:00") with { Form = Employment.FullTime });

        Assert.Equal((DutyState.FiledLate, At("2026-11-02 09:00")), (standing.State, standing.First!.HandedInAt));
    }

    [Fact]
    public void 考勤不分用工形式_一份就够() =>
        Assert.Equal(DutyState.Filed, Of([Employment.FullTime, Employment.PartTime], Version("2026-10-09 09:00")).State);

    [Theory]
    [InlineData("2026-10-09", null)]
    [InlineData("2026-10-10", ReminderStep.FiveDaysBefore)]
    [InlineData("2026-10-13", ReminderStep.FiveDaysBefore)]
    [InlineData("2026-10-14", ReminderStep.DayBefore)]
    [InlineData("2026-10-15", ReminderStep.DayBefore)]
    [InlineData("2026-10-16", ReminderStep.DayAfter)]
    [InlineData("2026-10-25", ReminderStep.DayAfter)]
    [InlineData("2026-10-26", null)]
    public void 提醒_前五日_前一日_后一日(string today, ReminderStep? step) =>
        Assert.Equal(step, Reminders.On(Deadline.DueOn, Day(today)));

    private static DutyStanding Of(Employment[] forms, params FiledVersion[] versions) => DutyMatching.Of(Deadline, versions, forms, At("2026-12-01 09:00"));

    private static FiledVersion Nil(string received, string from, string to, Employment form) =>
        Version(received) with { Form = form, Nil = (Day(from), Day(to)) };

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static FiledVersion Version(string received, FiledOutcome outcome = FiledOutcome.Accepted, bool replaced = false) =>
        new(Guid.NewGuid(), "ZJ-2026-1010-000001", At(received), outcome, replaced);

    private static DateTimeOffset At(string local) => new(DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(8));
}
