using WageSupervision.Domain.Contacts;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Tests.Contacts.ContactTaking;

namespace WageSupervision.Domain.Tests.Contacts;

/// <summary>投诉、举报：五个工作日，受理的条件，不予受理的情形，转交、并入、撤回、答复。</summary>
public sealed class ContactTests
{
    private static readonly DateOnly Friday = new(2026, 11, 20);

    [Theory]
    [InlineData("2026-11-20", "2026-11-27")]
    [InlineData("2026-11-21", "2026-11-27")]
    [InlineData("2026-11-22", "2026-11-27")]
    [InlineData("2026-11-23", "2026-11-30")]
    [InlineData("2026-09-30", "2026-10-13")]
    [InlineData("2026-02-13", "2026-02-27")]
    public void 浙条例第二十三条_五个工作日_收到当日不算_节假日不算(string received, string last)
    {
        var file = Log(Day(received), Full with { FirstMonth = new(2025, 12, 1) });
        Assert.Equal(Day(last), file.DecideBy);
        Assert.Equal(Day(last), file.Clock!.DueOn);
        Assert.Equal(1, file.Clock.DaysLeft(Day(last).AddDays(-1)));
        Assert.Equal(0, file.Clock.DaysLeft(Day(last)));
        Assert.Equal(-1, file.Clock.DaysLeft(Day(last).AddDays(1)));
    }

    [Fact]
    public void 浙条例第二十三条_该年放假安排没有公布_没有期限而不是错误()
    {
        var file = Log(new DateOnly(WorkCalendar.Shipped.Years[^1] + 1, 1, 5));
        Assert.Null(file.DecideBy);
        Assert.Null(file.Clock);
    }

    [Theory]
    [InlineData("2026-10-30", true)]
    [InlineData("2026-10-31", true)]
    [InlineData("2026-11-01", false)]
    public void 条例第二十条_欠到二〇二四年九月_次月末起两年(string received, bool inTime)
    {
        var file = Log(Day(received), Full with { FirstMonth = new(2024, 8, 1), LastMonth = new(2024, 9, 1) });
        Assert.Equal(inTime, file.IsInTime);
        if (inTime)
        {
            Assert.Equal(ContactStage.Accepted, file.Accept(Day(received)).Stage);
            Refused("not-older-than-two-years", () => Log(Day(received), file.Particulars).Refuse(Day(received), RefusalGround.OlderThanTwoYears));
        }
        else
        {
            Refused("older-than-two-years", () => file.Accept(Day(received)));
            Assert.Equal(ContactStage.Refused, file.Refuse(Day(received), RefusalGround.OlderThanTwoYears).Stage);
        }
    }

    [Fact]
    public void 条例第二十条_现在还在欠_不论从何时起都在两年以内() =>
        Assert.Equal(ContactStage.Accepted, Log(Friday, Full with { FirstMonth = new(2020, 1, 1) }).Accept(Friday).Stage);

    [Fact]
    public void 受理_缺什么由哪一条挡住()
    {
        Refused("employer-unknown", () => Log(Friday, Full with { Respondent = "" }).Accept(Friday));
        Refused("address-unknown", () => Log(Friday, Full with { Address = "" }).Accept(Friday));
        Refused("facts-unknown", () => Log(Friday, facts: false).Accept(Friday));
        Refused("months-unknown", () => Log(Friday, Full with { FirstMonth = null }).Accept(Friday));
        Refused("in-arbitration", () => Log(Friday, Full with { InDispute = true }).Accept(Friday));
        Refused("not-our-place", () => Log(Friday).Accept(Friday, There));
        Assert.Equal(ContactStage.Accepted, Log(Friday).Accept(Friday, "330100").Stage);
    }

    // A court has set aside a refusal of a report because wages had been brought to arbitration: what bars a complaint does not bar a report.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [InlineData(null)]
    public void 条例第二十一条第二款_举报违法行为_不因已经申请仲裁不予受理(bool? inDispute)
    {
        var file = Log(Friday, Full with { InDispute = inDispute }, kind: ContactKind.Report);
        Refused("report-not-in-dispute", () => file.Refuse(Friday, RefusalGround.InArbitrationOrCourt));
        Assert.Equal(ContactStage.Accepted, file.Take(Steps.The<AcceptContactStep>(), On(Friday), new(Asked: false, null)).Stage);
    }

    [Fact]
    public void 受理_没有问过仲裁的_要先问明()
    {
        var file = Log(Friday, Full with { InDispute = null });
        Refused("dispute-not-asked", () => file.Take(Steps.The<AcceptContactStep>(), On(Friday), new(Asked: false, null)));
        Assert.Equal(ContactStage.Accepted, file.Accept(Friday).Stage);
    }

    [Fact]
    public void 受理_当日立案的期限_立案以后不再走()
    {
        var file = Log(Friday).Accept(Friday);
        Assert.Equal(("立案", Friday), (file.Clock!.Title, file.Clock.DueOn));
        Refused("contact-decided", () => file.Accept(Friday));
        file.Take(Steps.The<FileContactStep>(), On(Friday), new(Guid.NewGuid(), "案1"));
        Assert.Equal(ContactStage.Filed, file.Stage);
        Assert.Null(file.Clock);
        Refused("not-accepted", () => file.Take(Steps.The<FileContactStep>(), On(Friday), new(Guid.NewGuid(), "案2")));
    }

    [Fact]
    public void 受理_等补正时受理的_下一步不再是登记补充()
    {
        var file = Log(Friday).Ask(Friday, Friday.AddDays(7));
        Assert.True(Steps.The<SupplementStep>().IsNext(file, On(Friday)));
        Assert.False(Steps.The<SupplementStep>().IsNext(file.Accept(Friday), On(Friday)));
    }

    [Theory]
    [InlineData(ContactKind.Complaint, false, false, true)]
    [InlineData(ContactKind.Complaint, false, true, false)]
    [InlineData(ContactKind.Report, true, true, false)]
    public void 条例第九条_要求保密的_不凭电话后四位查询(ContactKind kind, bool anonymous, bool confidential, bool byPhone) =>
        Assert.Equal(byPhone, Contact.From([Enter(Terms(kind: kind, anonymous: anonymous) with { Confidential = confidential })]).IsFoundByPhone);

    [Fact]
    public void 登记_说不准的人数和金额_照原话写明_按说的数登记()
    {
        Assert.Equal(("1 人", "12,000.00 元"), (Full.PeopleWords(), Full.AmountWords()));
        Assert.Equal("没有写", (Full with { Amount = null }).AmountWords());
        var roughly = Full with { People = 30, PeopleSaid = "30多人", Amount = 8000, AmountSaid = "8千多" };
        Assert.Equal(("30多人（按 30 人登记）", "8千多（按 8,000.00 元登记）"), (roughly.PeopleWords(), roughly.AmountWords()));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void 补正期限_明天至三十日(int days, bool allowed)
    {
        if (allowed)
        {
            Assert.Equal(ContactStage.AwaitingSupplement, Log(Friday).Ask(Friday, Friday.AddDays(days)).Stage);
        }
        else
        {
            Refused("supplement-day-out-of-bounds", () => Log(Friday).Ask(Friday, Friday.AddDays(days)));
        }
    }

    [Fact]
    public void 补正_等待时五日不走_补来重新起算_一次说全()
    {
        var file = Log(Friday, Full with { Address = "" }).Ask(new(2026, 11, 24), new(2026, 12, 1));
        Assert.Equal("补正", file.Clock!.Title);
        Refused("supplement-waiting", () => file.Ask(new(2026, 11, 25), new(2026, 12, 1)));
        file.Supplement(new(2026, 11, 30), Full);
        Assert.Equal(new DateOnly(2026, 12, 7), file.DecideBy);
        Assert.Equal(ContactStage.Accepted, file.Accept(new(2026, 12, 7)).Stage);
    }

    [Fact]
    public void 补充_没有要求过的_不推迟期限()
    {
        var file = Log(Friday);
        file.Supplement(new(2026, 11, 26));
        Assert.Equal(new DateOnly(2026, 11, 27), file.DecideBy);
        Assert.Equal(Full, file.Particulars);
    }

    [Theory]
    [InlineData("2026-11-30", false)]
    [InlineData("2026-12-01", false)]
    [InlineData("2026-12-02", true)]
    public void 不予受理_没有写明的_补正期限过了才可以(string day, bool allowed)
    {
        var file = Log(Friday, Full with { Address = "" }).Ask(new(2026, 11, 24), new(2026, 12, 1));
        if (allowed)
        {
            Assert.Equal(ContactStage.Refused, file.Refuse(Day(day), RefusalGround.Unspecified).Stage);
        }
        else
        {
            Refused("supplement-first", () => file.Refuse(Day(day), RefusalGround.Unspecified));
        }
    }

    [Fact]
    public void 不予受理_与登记相反的情形不可以()
    {
        Refused("supplement-first", () => Log(Friday, Full with { Address = "" }).Refuse(Friday, RefusalGround.Unspecified));
        Refused("nothing-lacks", () => Log(Friday).Refuse(Friday, RefusalGround.Unspecified));
        Refused("not-in-arbitration", () => Log(Friday, Full with { InDispute = null }).Refuse(Friday, RefusalGround.InArbitrationOrCourt));
        Refused("not-older-than-two-years", () => Log(Friday, Full with { FirstMonth = null }).Refuse(Friday, RefusalGround.OlderThanTwoYears));
        Assert.Equal(ContactStage.Refused, Log(Friday, Full with { InDispute = true }).Refuse(Friday, RefusalGround.InArbitrationOrCourt).Stage);
        Assert.Equal(ContactStage.Refused, Log(Friday).Refuse(Friday, RefusalGround.OutOfScope).Stage);
    }

    [Fact]
    public void 每种不予受理_都有依据和去处() => Assert.All(Enum.GetValues<RefusalGround>(), ground =>
    {
        Assert.Matches("^《.+》第.+条$", ContactLaw.Of(ground));
        Assert.NotEmpty(ContactLaw.ProvisionOf(ground).Quote);
        Assert.NotEmpty(ContactLaw.WhereToGo(ground));
    });

    [Fact]
    public void 条例第十三条_转交以后_由接收的部门办_期限重新起算()
    {
        var file = Log(Friday).Refer(new(2026, 11, 25));
        Assert.Equal((There, new DateOnly(2026, 12, 2), ContactStage.Logged), (file.RegionCode, file.DecideBy, file.Stage));
        Refused("not-our-place", () => file.Accept(new(2026, 11, 26)));
        Assert.Equal(ContactStage.Accepted, file.Accept(new(2026, 11, 26), There).Stage);
        Refused("same-place", () => Log(Friday).Refer(Friday, Here));
    }

    [Fact]
    public void 浙条例第二十条_代表不超过五人()
    {
        Refused("too-many-representatives", () => Enter(Terms(representatives: 6)));
        Assert.Equal(5, Enter(Terms(representatives: 5)).Representatives);
    }

    [Fact]
    public void 条例第九条_举报可以匿名_投诉不可以()
    {
        Refused("complainant-unnamed", () => Enter(Terms(anonymous: true)));
        Assert.True(Enter(Terms(kind: ContactKind.Report, anonymous: true)).Anonymous);
    }

    [Fact]
    public void 登记_月份倒置或者还没有到_退回()
    {
        Refused("month-to-come", () => Enter(Terms(Full with { FirstMonth = new(2026, 12, 1) })));
        Refused("months-reversed", () => Enter(Terms(Full with { LastMonth = new(2026, 8, 1) })));
        Assert.Null(Enter(Terms(new("", "", null, null, 1, null, null), facts: false)).StatementHash);
    }

    [Fact]
    public void 并入_不能并入自己_也不能并入已经并入的()
    {
        Refused("linked-to-itself", () => Log(Friday).Take(Steps.The<LinkContactStep>(), On(Friday), new(Guid.NewGuid(), "访1", ContactStage.Logged)));
        Refused("linked-already", () => Log(Friday).Take(Steps.The<LinkContactStep>(), On(Friday), new(Guid.NewGuid(), "访2", ContactStage.Linked)));
        Assert.Equal(ContactStage.Linked, Log(Friday).Take(Steps.The<LinkContactStep>(), On(Friday), new(Guid.NewGuid(), "访2", ContactStage.Filed)).Stage);
    }

    [Theory]
    [InlineData(ContactStage.Refused)]
    [InlineData(ContactStage.Withdrawn)]
    [InlineData(ContactStage.Answered)]
    public void 并入_那一件已经办结的_不能(ContactStage stage)
    {
        Refused("other-ended", () => Log(Friday).Take(Steps.The<LinkContactStep>(), On(Friday), new(Guid.NewGuid(), "访2", stage)));
    }

    [Fact]
    public void 撤回和答复_各一次_以后不能再补充()
    {
        var back = Log(Friday).Take(Steps.The<WithdrawContactStep>(), On(Friday), "已付清");
        Assert.Equal(ContactStage.Withdrawn, back.Stage);
        Refused("contact-ended", () => back.Supplement(Friday));
        Refused("contact-decided", () => back.Accept(Friday));
        Refused("not-accepted", () => Log(Friday).Take(Steps.The<AnswerContactStep>(), On(Friday), new(ContactOutcome.Paid, "x")));
        var answered = Log(Friday).Accept(Friday).Take(Steps.The<AnswerContactStep>(), On(Friday), new(ContactOutcome.Paid, "x"));
        Assert.Equal(ContactStage.Answered, answered.Stage);
        Refused("case-runs", () => Log(Friday).Accept(Friday).Take(
            Steps.The<AnswerContactStep>(), On(Friday) with { CaseRuns = true }, new(ContactOutcome.Paid, "x")));
        Refused("not-accepted", () => answered.Take(Steps.The<AnswerContactStep>(), On(Friday), new(ContactOutcome.Paid, "x")));
    }

    [Fact]
    public void 受理时问明没有仲裁的_事项里写着没有()
    {
        var accepted = Log(Friday, Full with { InDispute = null }).Accept(Friday);
        Assert.False(accepted.Particulars.InDispute);
        Assert.True(accepted.Acceptance!.Asked);
        Assert.Contains("已问明没有申请仲裁", accepted.Acceptance.Words().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void 查看来人信息_匿名的没有可看_看了留在经过里()
    {
        var anonymous = Contact.From([Enter(Terms(kind: ContactKind.Report, anonymous: true))]);
        Refused("nobody-named", () => anonymous.Take(Steps.The<OpenInformantStep>(), On(Friday), InformantPurpose.CallBack));
        var named = Log(Friday).Take(Steps.The<OpenInformantStep>(), On(Friday), InformantPurpose.Service);
        Assert.Equal("送达文书", named.Last<InformantOpened>()!.Words().Text);
        Assert.Equal(ContactStage.Logged, named.Stage);
    }

    private static ContactLogged Enter(LogTerms terms) => Steps.The<LogContactStep>().Enter(Unbegun.File, new(Friday, WorkCalendar.Shipped), terms)("访1");

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    // 撤销不予受理以后，从撤销之日起重新计算五个工作日：2026-11-20（星期五）撤销，到 11-27。
    [Fact]
    public void 不予受理错了的_撤销以后重新决定_五个工作日重新计算()
    {
        Refused("not-refused", () => Log(Friday).RevokeRefusal(Friday));
        Refused("not-our-place", () => Log(Friday).Refuse(Friday, RefusalGround.OutOfScope).RevokeRefusal(Friday, There));

        var file = Log(Friday.AddDays(-14)).Refuse(Friday.AddDays(-10), RefusalGround.OutOfScope).RevokeRefusal(Friday);

        Assert.Equal((ContactStage.Logged, (DateOnly?)Friday.AddDays(7)), (file.Stage, file.DecideBy));
        Assert.Equal(Friday.AddDays(7), file.Clock!.DueOn);
        Assert.Equal(ContactStage.Accepted, file.Accept(Friday).Stage);
    }

    [Theory]
    [InlineData(ContactOutcome.Unfounded, true, "answer-against-the-case")]
    [InlineData(ContactOutcome.NotEstablished, true, "answer-against-the-case")]
    [InlineData(ContactOutcome.Established, true, null)]
    [InlineData(ContactOutcome.Paid, true, null)]
    [InlineData(ContactOutcome.Unfounded, false, null)]
    public void 案件里查实了欠薪的_不能答复不属实(ContactOutcome outcome, bool found, string? code) => Assert.Equal(
        code, Steps.The<AnswerContactStep>().Faults(Log(Friday).Accept(Friday), On(Friday) with { CaseFound = found }, new(outcome, "x")).SingleOrDefault()?.Code);

    private static void Refused(string code, Func<object> step) => Assert.Equal(code, Assert.Throws<ProcedureRuleException>(step).Code);
}
