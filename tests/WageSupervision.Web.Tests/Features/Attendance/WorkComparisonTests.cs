using WageSupervision.Web.Features.Attendance;

namespace WageSupervision.Web.Tests.Features.Attendance;

/// <summary>What differs between an attendance and a payroll.</summary>
public sealed class WorkComparisonTests
{
    private static WorkFacts Person(string? identity, string name, decimal? days = 20, decimal? overtime = null, decimal? sick = null,
        decimal? leave = null, decimal? absent = null, int row = 4) =>
        new(identity, name, row, days, overtime, sick, leave, absent);

    private static List<WorkDifferenceKind> Kinds(WorkFacts attendance, WorkFacts payroll) =>
        [.. WorkComparison.Make([attendance], [payroll], sameSpan: true).Differences.Select(one => one.Kind)];

    [Fact]
    public void Make_SameFacts_HasNoDifference() =>
        Assert.Empty(Kinds(Person("A", "演示甲", 20, 0, 1, 2, 0), Person("A", "演示甲", 20, null, 1, 2)));

    [Fact]
    public void Make_DaysNotStatedInThePayroll_AreNoDifference() => Assert.Empty(Kinds(Person("A", "演示甲"), Person("A", "演示甲", days: null)));

    [Theory]
    [InlineData(20, 21)]
    [InlineData(20, 0)]
    [InlineData(20, 19.98)]
    public void Make_OtherDays_Differ(double attendance, double payroll) =>
        Assert.Equal([WorkDifferenceKind.Days], Kinds(Person("A", "演示甲", (decimal)attendance), Person("A", "演示甲", (decimal)payroll)));

    [Fact]
    public void Make_OvertimeOnOneSideOnly_DiffersEitherWay()
    {
        Assert.Equal([WorkDifferenceKind.Overtime], Kinds(Person("A", "演示甲", overtime: 8), Person("A", "演示甲")));
        Assert.Equal([WorkDifferenceKind.Overtime], Kinds(Person("A", "演示甲", overtime: 0), Person("A", "演示甲", overtime: 8)));
    }

    [Fact]
    public void Make_SickAndAbsence_DifferUnlessAbsentDaysExplainIt()
    {
        Assert.Equal([WorkDifferenceKind.Sick, WorkDifferenceKind.Absence],
            Kinds(Person("A", "演示甲", sick: 2, leave: 1), Person("A", "演示甲", sick: 1, leave: 3)));
        Assert.Empty(Kinds(Person("A", "演示甲", leave: 1, absent: 2), Person("A", "演示甲", leave: 3)));
        Assert.Empty(Kinds(Person("A", "演示甲", leave: 1, absent: 2), Person("A", "演示甲", leave: 1)));
    }

    [Fact]
    public void Make_PeopleOnOneSideOnly_AreNamedMasked()
    {
        var made = WorkComparison.Make([Person("A", "演示甲")], [Person("B", "演示乙", row: 9)], sameSpan: true);

        Assert.Equal([(WorkDifferenceKind.OnlyInAttendance, 4, null), (WorkDifferenceKind.OnlyInPayroll, null, 9)],
            made.Differences.Select(d => (d.Kind, d.AttendanceRow, d.PayrollRow)));
        Assert.All(made.Differences, one => Assert.DoesNotContain("演示", one.WorkerShown, StringComparison.Ordinal));
        Assert.Equal(0, made.Matched);
    }

    [Fact]
    public void Make_SameNameOtherNumber_IsNotTheSamePerson() =>
        Assert.Equal(2, WorkComparison.Make([Person("A", "演示甲")], [Person("B", "演示甲")], sameSpan: true).Differences.Count);

    [Fact]
    public void Make_WithoutNumberOnOneSide_GoesByTheNameWhereItIsTheOnlyOne()
    {
        Assert.Equal(1, WorkComparison.Make([Person(null, "演示甲")], [Person("A", "演示甲")], sameSpan: true).Matched);
        Assert.Equal(0, WorkComparison.Make([Person(null, "演示甲")], [Person("A", "演示甲"), Person("B", "演示甲")], sameSpan: true).Matched);
    }

    [Fact]
    public void Make_SeveralLinesOfOnePerson_AreAddedUp() =>
        Assert.Empty(WorkComparison.Make([Person("A", "演示甲", 20, 5)], [Person("A", "演示甲", 12, 5), Person("A", "演示甲", 8)], sameSpan: true).Differences);

    [Fact]
    public void Make_OtherSpan_ComparesPeopleAlone()
    {
        var made = WorkComparison.Make([Person("A", "演示甲", 20), Person("B", "演示乙")], [Person("A", "演示甲", 15)], sameSpan: false);

        Assert.Equal([WorkDifferenceKind.OnlyInAttendance], made.Differences.Select(one => one.Kind));
    }
}
