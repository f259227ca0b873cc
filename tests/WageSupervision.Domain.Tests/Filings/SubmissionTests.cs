using WageSupervision.Domain.Filings;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Tests.Filings;

/// <summary>申报的各步：收件、核对、确认、受理、更正、放弃、撤回；每一步在每一种状态下。</summary>
public sealed class SubmissionTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly byte[] Lines = [1];

    private static readonly Dictionary<string, Func<FilingKind, Sheet>> States = new()
    {
        ["received"] = Received,
        ["awaiting"] = Awaiting,
        ["accepted"] = kind => Accepted(kind),
        ["accepted-with-findings"] = kind => Accepted(kind, findings: 2),
        ["row-errors"] = kind => Checked(kind, FilingCodes.RowErrors),
        ["columns-unknown"] = kind => Checked(kind, FilingCodes.ColumnsUnknown),
        ["no-workers"] = kind => Checked(kind, FilingCodes.NoWorkers),
        ["unreadable"] = kind => Checked(kind, FilingCodes.Unreadable),
        ["discarded"] = Discarded,
        ["superseded"] = Superseded,
        ["replaced"] = Replaced,
        ["withdrawn"] = Withdrawn,
    };

    /// <summary>步骤、做得了的状态（其余都不行）、不行时的代码；没有代码的是程序错误。</summary>
    public static TheoryData<FilingKind, string, string, bool, string?> Steps()
    {
        (string Step, string[] Payroll, string[] Attendance, string? Refusal)[] steps =
        [
            ("check", ["received", "awaiting", "row-errors", "columns-unknown", "no-workers"],
                ["received", "awaiting", "row-errors", "columns-unknown", "no-workers"], null),
            ("confirm", ["awaiting"], ["awaiting"], "not-awaiting-confirmation"),
            ("accept", ["awaiting"], ["awaiting"], null),
            ("discard", ["received", "awaiting"], ["received", "awaiting"], "not-awaiting-confirmation"),
            ("withdraw", ["accepted", "accepted-with-findings"], ["accepted", "accepted-with-findings"], "not-standing"),
            ("name-columns", ["awaiting", "row-errors", "columns-unknown", "no-workers"], ["awaiting", "row-errors", "columns-unknown", "no-workers"],
                "columns-settled"),
            ("edit-cells", ["row-errors"], ["row-errors"], "nothing-to-mend"),
        ];
        var data = new TheoryData<FilingKind, string, string, bool, string?>();
        foreach (var (step, payroll, attendance, refusal) in steps)
        {
            foreach (var state in States.Keys)
            {
                data.Add(FilingKind.Payroll, state, step, payroll.Contains(state), refusal);
                data.Add(FilingKind.Attendance, state, step, attendance.Contains(state), refusal);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void 每一步只在它的状态下做得了(FilingKind kind, string state, string step, bool lawful, string? refusal)
    {
        var filing = States[state](kind);
        var before = (filing.State, filing.StateCode, filing.DecidedAt, filing.Version);
        Action take = step switch
        {
            "check" => () => filing.Check(null, Now),
            "confirm" => () => filing.Confirm([], null, Now),
            "accept" => () => filing.Accept(Lines, 0, Now),
            "discard" => () => filing.Discard(Now),
            "withdraw" => () => filing.Withdraw(isInCase: false),
            "name-columns" => filing.EnsureColumnsOpen,
            _ => filing.EnsureCellsOpen,
        };

        if (lawful)
        {
            take();
            return;
        }

        if (refusal is null)
        {
            Assert.Throws<InvalidOperationException>(take);
        }
        else
        {
            var refused = Assert.Throws<ProcedureRuleException>(take);
            Assert.Equal((refusal, FilingTerms.Of(kind).Citation), (refused.Code, refused.Citation));
        }

        Assert.Equal(before, (filing.State, filing.StateCode, filing.DecidedAt, filing.Version));
    }

    [Theory]
    [InlineData("received", false)]
    [InlineData("awaiting", false)]
    [InlineData("accepted", true)]
    [InlineData("accepted-with-findings", true)]
    [InlineData("row-errors", false)]
    [InlineData("discarded", false)]
    [InlineData("superseded", false)]
    [InlineData("replaced", false)]
    [InlineData("withdrawn", false)]
    public void 受理而没有更正或者撤回的才有效_库里和手里一样(string state, bool stands)
    {
        var filing = States[state](FilingKind.Payroll);

        Assert.Equal(stands, filing.Stands());
        Assert.Equal(stands, new[] { filing }.AsQueryable().Stand().Any());
        Assert.Equal(!stands, new[] { filing }.AsQueryable().DoNotStand().Any());
    }

    [Fact]
    public void 核对后待确认_没有结果代码()
    {
        var filing = Awaiting(FilingKind.Payroll);

        Assert.Equal((FilingState.AwaitingConfirmation, null, null, 1), (filing.State, filing.StateCode, filing.DecidedAt, filing.Version));
    }

    [Fact]
    public void 不予受理的改正后可以再核对_受理代码清掉()
    {
        var filing = Checked(FilingKind.Payroll, FilingCodes.RowErrors);
        Assert.Equal((FilingState.Rejected, FilingCodes.RowErrors, Now), (filing.State, filing.StateCode, filing.DecidedAt));

        filing.Check(null, Now.AddHours(1));

        Assert.Equal((FilingState.AwaitingConfirmation, null, null), (filing.State, filing.StateCode, filing.DecidedAt));
    }

    [Theory]
    [InlineData(0, FilingState.Accepted, "accepted")]
    [InlineData(1, FilingState.AcceptedWithFindings, "accepted-with-findings")]
    public void 有一项发现就是有发现(int findings, FilingState state, string code)
    {
        var filing = Accepted(FilingKind.Payroll, findings);

        Assert.Equal((state, code, Now, Lines), (filing.State, filing.StateCode, filing.DecidedAt, filing.LinesHash));
    }

    [Fact]
    public void 更正要写原因_原来的让位并指向新的()
    {
        var (old, draft, filing) = (Accepted(FilingKind.Payroll), Awaiting(FilingKind.Payroll), Awaiting(FilingKind.Payroll));
        var refused = Assert.Throws<ProcedureRuleException>(() => filing.Confirm([old, draft], " ", Now));
        Assert.Equal(("reason-missing", "Reason"), (refused.Code, refused.Field));
        Assert.Equal("2026年10月的工资表已经受理（回执 ZJ-1），请填写更正原因；原来的申报会保留。", refused.Message);
        Assert.True(old.Stands());
        Assert.Equal(FilingState.AwaitingConfirmation, draft.State);

        filing.Confirm([old, draft], " 漏报一人 ", Now);
        filing.Accept(Lines, 0, Now);

        Assert.Equal(("漏报一人", old.Id, filing.Id), (filing.ReplacementReason, filing.Replaces, old.ReplacedBy));
        Assert.Equal((false, true), (old.Stands(), filing.Stands()));
        Assert.Equal((FilingState.Rejected, FilingCodes.Superseded, Now), (draft.State, draft.StateCode, draft.DecidedAt));
    }

    [Fact]
    public void 上传时写过的原因不必再写_没有被更正的不指向谁()
    {
        var filing = Awaiting(FilingKind.Attendance);
        filing.ReplacementReason = "漏报一人";

        filing.Confirm([Accepted(FilingKind.Attendance)], null, Now);
        Assert.Equal("漏报一人", filing.ReplacementReason);

        var first = Awaiting(FilingKind.Attendance);
        first.Confirm([Received(FilingKind.Attendance), Withdrawn(FilingKind.Attendance), Checked(FilingKind.Attendance, FilingCodes.Unreadable)], null, Now);
        Assert.Null(first.Replaces);
    }

    [Fact]
    public void 考勤表的更正按考勤表说()
    {
        var refused = Assert.Throws<ProcedureRuleException>(() => Awaiting(FilingKind.Attendance).Confirm([Accepted(FilingKind.Attendance)], null, Now));

        Assert.Equal("2026年10月的考勤表已经受理（回执 ZJ-1），请填写更正原因；原表会保留。", refused.Message);
    }

    [Fact]
    public void 只有草稿被代替_正在核对的和不予受理的照旧()
    {
        var (received, refused) = (Received(FilingKind.Payroll), Checked(FilingKind.Payroll, FilingCodes.RowErrors));

        Awaiting(FilingKind.Payroll).Confirm([received, refused], null, Now);

        Assert.Equal((FilingState.Received, FilingCodes.RowErrors), (received.State, refused.StateCode));
    }

    [Fact]
    public void 零申报不用核对和确认_有申报的先撤回()
    {
        var (nil, draft) = (Received(FilingKind.Nil), Awaiting(FilingKind.Payroll));
        var refused = Assert.Throws<ProcedureRuleException>(() => nil.Declare([Accepted(FilingKind.Payroll)], Now));
        Assert.Equal(("already-filed", "CycleStart"), (refused.Code, refused.Field));

        nil.Declare([draft, Withdrawn(FilingKind.Payroll)], Now);
        nil.Accept(Lines, 0, Now);

        Assert.True(nil.Stands());
        Assert.Equal(FilingCodes.Superseded, draft.StateCode);
    }

    [Fact]
    public void 发现已经在案件里的不能撤回()
    {
        var filing = Accepted(FilingKind.Payroll, findings: 1);

        Assert.Equal("finding-in-case", Assert.Throws<ProcedureRuleException>(() => filing.Withdraw(isInCase: true)).Code);
        Assert.True(filing.Stands());

        filing.Withdraw(isInCase: false);
        Assert.Equal((FilingState.Withdrawn, "accepted-with-findings", Now), (filing.State, filing.StateCode, filing.DecidedAt));
    }

    private static Sheet Received(FilingKind kind) => new()
    {
        Kind = kind,
        EnterpriseId = 1,
        ReceiptNumber = "ZJ-1",
        Period = new DateOnly(2026, 10, 1),
        FileName = "a.xlsx",
        FileHash = [],
        FileSize = 1,
        ReceivedAt = Now,
        FiledBy = Guid.NewGuid(),
    };

    private static Sheet Checked(FilingKind kind, string? refusal)
    {
        var filing = Received(kind);
        filing.Check(refusal, Now);
        return filing;
    }

    private static Sheet Awaiting(FilingKind kind) => Checked(kind, null);

    private static Sheet Accepted(FilingKind kind, int findings = 0)
    {
        var filing = Awaiting(kind);
        filing.Confirm([], null, Now);
        filing.Accept(Lines, findings, Now);
        return filing;
    }

    private static Sheet Discarded(FilingKind kind)
    {
        var filing = Awaiting(kind);
        filing.Discard(Now);
        return filing;
    }

    private static Sheet Superseded(FilingKind kind)
    {
        var filing = Awaiting(kind);
        Awaiting(kind).Confirm([filing], null, Now);
        return filing;
    }

    private static Sheet Replaced(FilingKind kind)
    {
        var filing = Accepted(kind);
        Awaiting(kind).Confirm([filing], "测试", Now);
        return filing;
    }

    private static Sheet Withdrawn(FilingKind kind)
    {
        var filing = Accepted(kind);
        filing.Withdraw(isInCase: false);
        return filing;
    }

    private sealed class Sheet : Submission
    {
        public override Guid Id { get; } = Guid.NewGuid();
    }
}
