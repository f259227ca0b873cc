using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Unions;

namespace WageSupervision.Domain.Tests.Unions;

/// <summary>第二十八条：要求改正、答复、建议、反馈，各步的次序和期限。</summary>
public sealed class UnionDemandTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly DateOnly AnswerBy = new(2026, 11, 25);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public void 答复期限(int days, bool lawful)
    {
        if (lawful)
        {
            Assert.Equal(Today.AddDays(days), UnionTaking.Make(Today, "1", "x", "x", Today.AddDays(days)).AnswerBy);
        }
        else
        {
            Refused("answer-day-out-of-bounds", () => UnionTaking.Make(Today, "1", "x", "x", Today.AddDays(days)));
        }
    }

    [Theory]
    [InlineData(-1, DemandStage.AwaitingAnswer, false)]
    [InlineData(0, DemandStage.AwaitingAnswer, false)]
    [InlineData(1, DemandStage.Unanswered, true)]
    public void 没有答复_到期次日才算(int days, DemandStage stage, bool mayRecommend)
    {
        var demand = Demand();
        var day = AnswerBy.AddDays(days);
        Assert.Equal(stage, demand.StageOn(day));
        Assert.Equal(mayRecommend, Steps.The<RecommendStep>().Gate(demand, day).IsOpen);
        if (mayRecommend)
        {
            Assert.True(demand.Recommend(day, "1", "x").Silent);
        }
        else
        {
            Refused("not-refused", () => demand.Recommend(day, "1", "x"));
        }
    }

    [Fact]
    public void 拒绝的_当日可以建议_不算沉默()
    {
        var demand = Demand(new DemandAnswered(DemandAnswer.Refused, "x") { On = Today });
        Assert.Equal(DemandStage.Refused, demand.StageOn(Today));
        Assert.False(demand.Recommend(Today, "1", "x").Silent);
    }

    [Fact]
    public void 称已改正的_工会不认定没有改正_到期以后也不能建议()
    {
        var demand = Demand(new DemandAnswered(DemandAnswer.Corrected, "x") { On = Today });
        Refused("not-refused", () => demand.Recommend(AnswerBy.AddDays(1), "1", "x"));
        Refused("demand-settled", () => demand.AnswerDemand(Today, DemandAnswer.Refused, "x"));
    }

    [Fact]
    public void 称已改正的_工会写明没有改正_可以建议()
    {
        var demand = Demand();
        Refused("not-claimed", () => demand.DisputeCorrection(Today, "x"));
        demand.Apply(demand.AnswerDemand(AnswerBy.AddDays(3), DemandAnswer.Corrected, "已改"));
        demand.Apply(demand.DisputeCorrection(AnswerBy.AddDays(4), "银行流水里没有"));
        Assert.Equal(DemandStage.Disputed, demand.StageOn(AnswerBy.AddDays(4)));
        Refused("already-disputed", () => demand.DisputeCorrection(AnswerBy.AddDays(4), "x"));
        demand.Apply(demand.Recommend(AnswerBy.AddDays(4), "1", "x"));
        Assert.False(demand.Recommendation!.Silent);
        Assert.Equal(DemandStage.Recommended, demand.StageOn(AnswerBy.AddDays(4)));
    }

    [Fact]
    public void 拒绝的_没有可以争的()
    {
        var demand = Demand(new DemandAnswered(DemandAnswer.Refused, "x") { On = Today });
        Refused("not-claimed", () => demand.DisputeCorrection(Today, "x"));
    }

    [Fact]
    public void 迟到的答复_建议以前可以_以后不行()
    {
        var demand = Demand();
        var late = AnswerBy.AddDays(3);
        Assert.Equal(DemandAnswer.Corrected, demand.AnswerDemand(late, DemandAnswer.Corrected, "x").Answer);
        demand.Apply(demand.Recommend(late, "1", "x"));
        Refused("demand-settled", () => demand.AnswerDemand(late, DemandAnswer.Corrected, "x"));
        Refused("already-recommended", () => demand.Recommend(late, "2", "x"));
    }

    [Fact]
    public void 没有建议_不能立案也不能反馈_各只一次()
    {
        var demand = Demand();
        Refused("recommendation-not-open", () => demand.TakeUp(Today, Guid.NewGuid(), "案1"));
        Refused("nothing-to-answer", () => demand.AnswerUnion(Today, "函1", "x"));
        var day = AnswerBy.AddDays(1);
        demand.Apply(demand.Recommend(day, "1", "x"));
        Assert.Equal(DemandStage.Recommended, demand.StageOn(day));
        demand.Apply(demand.TakeUp(day, Guid.NewGuid(), "案1"));
        Refused("recommendation-not-open", () => demand.TakeUp(day, Guid.NewGuid(), "案2"));
        demand.Apply(demand.AnswerUnion(day, "函1", "x"));
        Assert.Equal(DemandStage.Replied, demand.StageOn(day));
        Refused("nothing-to-answer", () => demand.AnswerUnion(day, "函2", "x"));
    }

    [Fact]
    public void 已经书面反馈的建议_不能再据此立案()
    {
        var demand = Demand();
        var day = AnswerBy.AddDays(1);
        demand.Apply(demand.Recommend(day, "1", "x"));
        demand.Apply(demand.AnswerUnion(day, "函1", "不立案"));

        Refused("recommendation-not-open", () => demand.TakeUp(day, Guid.NewGuid(), "案1"));
    }

    /// <summary>2026年11月20日（星期五）收到：五个工作日到11月27日，十五个到12月11日。</summary>
    [Fact]
    public void 建议的期限从收到起_立案以后只剩反馈()
    {
        var demand = Demand(new DemandAnswered(DemandAnswer.Refused, "x") { On = Today });
        Assert.Empty(demand.Clocks(WorkCalendar.Shipped));
        demand.Apply(demand.Recommend(Today, "1", "x"));
        Assert.Equal([new DateOnly(2026, 11, 27), new(2026, 12, 11)], demand.Clocks(WorkCalendar.Shipped).Select(clock => clock.DueOn));
        Assert.All(demand.Clocks(WorkCalendar.Shipped), clock =>
            Assert.Equal("第二十八条要求依法处理并书面反馈，没有规定几日内；这一天是部门自己定的内部时限", clock.Citation));
        demand.Apply(demand.TakeUp(Today, Guid.NewGuid(), "案1"));
        Assert.Equal([new DateOnly(2026, 12, 11)], demand.Clocks(WorkCalendar.Shipped).Select(clock => clock.DueOn));
        demand.Apply(demand.AnswerUnion(Today, "函1", "x"));
        Assert.Empty(demand.Clocks(WorkCalendar.Shipped));
    }

    [Fact]
    public void 已经立案的_不能答复不采纳()
    {
        var demand = Demand(new DemandAnswered(DemandAnswer.Refused, "x") { On = Today });
        demand.Apply(demand.Recommend(Today, "1", "x"));
        Assert.Equal(Adoption.Refused, demand.AnswerUnion(Today, "函1", "x", Adoption.Refused).Adoption);
        demand.Apply(demand.TakeUp(Today, Guid.NewGuid(), "案1"));
        Refused("taken-up", () => demand.AnswerUnion(Today, "函1", "x", Adoption.Refused));
        Assert.Equal(Adoption.Partly, demand.AnswerUnion(Today, "函1", "x", Adoption.Partly).Adoption);
    }

    [Fact]
    public void 案件了结的最终反馈_代替没有作的反馈()
    {
        var demand = Demand(new DemandAnswered(DemandAnswer.Refused, "x") { On = Today });
        demand.Apply(demand.Recommend(Today, "1", "x"));
        demand.Apply(demand.TakeUp(Today, Guid.NewGuid(), "案1"));
        demand.Apply(new RecommendationFinallyAnswered("函1", "x") { On = Today });
        Assert.Equal(DemandStage.Replied, demand.StageOn(Today));
        Refused("nothing-to-answer", () => demand.AnswerUnion(Today, "函2", "x"));
    }

    [Theory]
    [InlineData("2026-11-01", null, true)]
    [InlineData("2026-12-01", null, false)]
    [InlineData("2026-09-01", "2026-11-01", true)]
    [InlineData("2026-09-01", "2026-12-01", false)]
    [InlineData("2026-09-01", "2026-08-01", false)]
    [InlineData(null, "2026-08-01", false)]
    public void 涉及的月份_从早到晚_不晚于这个月(string? first, string? last, bool lawful)
    {
        static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        var terms = new DemandTerms("x", "x", AnswerBy, new DemandScope(Day(first), Day(last), 12, 84000, "第八条"));
        Assert.Equal(lawful, !Steps.The<DemandStep>().Faults(Unbegun.File, Today, terms).Any());
    }

    // 没有人用本平台的企业，答复期限 11-25：没有送到的，沉默不算没有答复。
    [Theory]
    [InlineData("2026-11-19", "delivery-day-out-of-bounds")]
    [InlineData("2026-11-20", null)]
    [InlineData("2026-11-24", null)]
    [InlineData("2026-11-25", "delivered-too-late")]
    [InlineData("2026-11-28", "delivery-day-out-of-bounds")]
    public void 送到的日期_不早于要求_早于答复期限_不晚于今天(string on, string? code)
    {
        var day = DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture);
        var take = () => Steps.The<DeliverDemandStep>().Enter(ByHand(), AnswerBy.AddDays(2), new(day, "行政主管", "ab"))("");
        if (code is null)
        {
            Assert.Equal(day, take().DeliveredOn);
        }
        else
        {
            Refused(code, take);
        }
    }

    [Fact]
    public void 没有送到的_到期以后也不能建议_送到的次日可以()
    {
        var late = AnswerBy.AddDays(1);
        Assert.Equal(DemandStage.ToBeDelivered, ByHand().StageOn(late));
        Refused("not-delivered", () => ByHand().Recommend(late, "1", "x"));
        Refused("delivery-not-proved", () => Steps.The<DeliverDemandStep>().Enter(ByHand(), Today, new(Today, "行政主管", null))(""));
        Refused("already-delivered", () => Steps.The<DeliverDemandStep>().Enter(Demand(), Today, new(Today, "行政主管", "ab"))(""));

        var delivered = ByHand(new DemandDelivered(Today, "行政主管", "ab") { On = Today });
        Assert.Equal(DemandStage.AwaitingAnswer, delivered.StageOn(AnswerBy));
        Refused("not-refused", () => delivered.Recommend(AnswerBy, "1", "x"));
        Assert.True(delivered.Recommend(late, "1", "x").Silent);
    }

    [Fact]
    public void 书面答复_由工会凭原件登记_用本平台的企业自己答复()
    {
        var delivered = ByHand(new DemandDelivered(Today, "行政主管", "ab") { On = Today });
        var answer = Steps.The<RecordAnswerStep>().Enter(delivered, AnswerBy, new(DemandAnswer.Refused, "没有钱", "cd"))("");
        delivered.Apply(answer);
        Assert.False(delivered.Recommend(AnswerBy, "1", "x").Silent);
        Refused("answer-not-proved", () => Steps.The<RecordAnswerStep>().Enter(
            ByHand(new DemandDelivered(Today, "行政主管", "ab") { On = Today }), AnswerBy, new(DemandAnswer.Refused, "x", null))(""));
        Refused("not-delivered", () => Steps.The<RecordAnswerStep>().Enter(ByHand(), AnswerBy, new(DemandAnswer.Refused, "x", "cd"))(""));
        Refused("answers-itself", () => Steps.The<RecordAnswerStep>().Enter(Demand(), AnswerBy, new(DemandAnswer.Refused, "x", "cd"))(""));

        // Got an account in the meantime, and answered: it was received.
        Assert.Equal(DemandStage.Refused, ByHand(new DemandAnswered(DemandAnswer.Refused, "x") { On = Today }).StageOn(Today));
    }

    [Fact]
    public void 要求涉及什么_说得清楚()
    {
        var scope = new DemandScope(new(2026, 8, 1), new(2026, 9, 1), 12, 84000, "第八条。");
        Assert.Equal("2026年8月至2026年9月，12 人，约 84,000.00 元，违反集体合同或者工资协议：第八条", scope.Words());
        Assert.Equal("2026年8月", new DemandScope(new(2026, 8, 1), null, null, null, null).Words());
    }

    [Fact]
    public void 历史_不从要求开始_不成其为要求()
    {
        Assert.Throws<ArgumentException>(() => UnionDemand.From([]));
        Assert.Throws<ArgumentException>(() => UnionDemand.From([new DemandAnswered(DemandAnswer.Refused, "x") { On = Today }]));
    }

    private static UnionDemand Demand(params ProcedureEvent[] events) => UnionDemand.From([UnionTaking.Make(Today, "1", "x", "x", AnswerBy), .. events]);

    private static UnionDemand ByHand(params ProcedureEvent[] events) =>
        UnionDemand.From([Steps.The<DemandStep>().Enter(Unbegun.File, Today, new("x", "x", AnswerBy, ByHand: true))("1"), .. events]);

    private static void Refused(string code, Func<object> step) => Assert.Equal(code, Assert.Throws<ProcedureRuleException>(step).Code);
}
