using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Cases;

/// <summary>Taking a step: checks its gate and its particulars and returns the event that records it.</summary>
public static class CaseSteps
{
    /// <summary>采用重新核对的结论.</summary>
    /// <exception cref="ProcedureRuleException">The gate is shut.</exception>
    public static ArrearsRevised Revise(this SupervisionCase file, DateOnly today, string grounds)
    {
        CaseGates.ToRevise(file).Enter();
        var later = file.Revisions.ToDictionary(revision => revision.FindingId);
        var owed = file.Items.Sum(item => later.TryGetValue(item.FindingId, out var revision) ? revision.Amount : item.Amount);
        return new ArrearsRevised(file.Revisions, file.Owed, owed, grounds) { On = today };
    }

    /// <summary>作出限期改正指令书. The deadline lies after today and at most 60 days ahead.</summary>
    /// <exception cref="ProcedureRuleException">The gate is shut or the deadline is out of bounds.</exception>
    public static CorrectionOrdered Order(this SupervisionCase file, DateOnly today, string number, DateOnly deadline, string demand)
    {
        CaseGates.ToOrder(file).Enter();
        if (deadline <= today || deadline > today.AddDays(60))
        {
            throw new ProcedureRuleException("deadline-out-of-bounds", "《劳动保障监察条例》第二十六条",
                $"改正期限应当在 {SupervisionCase.Iso(today.AddDays(1))} 至 {SupervisionCase.Iso(today.AddDays(60))} 之间。", "Deadline");
        }

        return new CorrectionOrdered(number, file.Outstanding, file.Workers, deadline, demand) { On = today };
    }

    /// <summary>登记送达. The day lies between the order and today, and before the deadline has run out.</summary>
    /// <exception cref="ProcedureRuleException">The gate is shut or the day is impossible.</exception>
    public static CorrectionOrderServed Serve(this SupervisionCase file, DateOnly today, DateOnly servedOn, ServiceMethod method, string receivedBy)
    {
        CaseGates.ToServe(file).Enter();
        CheckServiceDay(today, servedOn, file.Order!.On, "指令书");
        if (servedOn >= file.Order.Deadline)
        {
            throw new ProcedureRuleException("served-too-late", "《劳动保障监察条例》第二十六条",
                $"送达时改正期限 {SupervisionCase.Iso(file.Order.Deadline)} 已到，企业没有时间改正，应当重新作出指令书。", "ServedOn");
        }

        return new CorrectionOrderServed(method, receivedBy) { On = servedOn };
    }

    /// <summary>提交清偿证明, by the enterprise.</summary>
    /// <exception cref="ProcedureRuleException">Nothing is owed, the sum or day is impossible, or the very same file waits or was counted already.</exception>
    public static PaymentProofSubmitted SubmitProof(this SupervisionCase file, DateOnly today, Guid evidenceId, string fileHash, decimal amount, DateOnly paidOn)
    {
        CaseGates.ToConfirmPayment(file).Enter();
        Check(file, today, amount, paidOn);
        if (file.StandingProofOf(fileHash) is { } same)
        {
            throw new ProcedureRuleException("proof-seen-before", "《劳动保障监察条例》第十八条",
                $"这个文件已于 {SupervisionCase.Iso(same.On)} 提交过，{(file.OpenProofs.Contains(same.EvidenceId) ? "正等待核实" : "已经核实计入")}，不用再交。另有一笔付款的，请上传那一笔的回单。", "File");
        }

        return new PaymentProofSubmitted(evidenceId, fileHash, amount, paidOn) { On = today };
    }

    /// <summary>核实清偿.</summary>
    /// <exception cref="ProcedureRuleException">Nothing is owed, the proof was already dealt with, or the sum or day is impossible.</exception>
    public static PaymentConfirmed ConfirmPayment(this SupervisionCase file, DateOnly today, Guid? evidenceId, decimal amount, DateOnly paidOn)
    {
        CaseGates.ToConfirmPayment(file).Enter();
        OpenProof(file, evidenceId);
        Check(file, today, amount, paidOn);
        return new PaymentConfirmed(evidenceId, amount, paidOn) { On = today };
    }

    /// <summary>退回清偿证明.</summary>
    /// <exception cref="ProcedureRuleException">The proof was already dealt with.</exception>
    public static PaymentProofReturned ReturnProof(this SupervisionCase file, DateOnly today, Guid evidenceId, string reason)
    {
        OpenProof(file, evidenceId);
        return new PaymentProofReturned(evidenceId, reason) { On = today };
    }

    /// <summary>认定拒不改正.</summary>
    /// <exception cref="ProcedureRuleException">The order was not served, its last day is not over, or the money arrived.</exception>
    public static RefusalEstablished EstablishRefusal(this SupervisionCase file, DateOnly today, string grounds)
    {
        CaseGates.ToEstablishRefusal(file, today).Enter();
        return new RefusalEstablished(file.OutstandingAfter(file.Order!.Deadline), grounds) { On = today };
    }

    /// <summary>拟处罚并事先告知. The fine lies within the range, both ends included.</summary>
    /// <param name="file">The case.</param>
    /// <param name="today">The day of notice.</param>
    /// <param name="number">文号.</param>
    /// <param name="ruleId">The provision of the fine.</param>
    /// <param name="fine">Yuan, whole.</param>
    /// <param name="min">Least lawful fine.</param>
    /// <param name="max">Greatest lawful fine.</param>
    /// <param name="citation">The provision in words.</param>
    /// <param name="reasons">Facts and reasons.</param>
    /// <param name="proposedBy">Who proposes.</param>
    /// <param name="graveFacts">The facts of 造成严重后果，妨害公共安全, or <c>null</c> where the fine rests on 拒不改正.</param>
    /// <exception cref="ProcedureRuleException">The gate is shut or the fine is out of range.</exception>
    public static PriorNoticeMade GiveNotice(
        this SupervisionCase file, DateOnly today, string number, string ruleId, decimal fine, decimal min, decimal max, string citation, string reasons, Guid proposedBy,
        string? graveFacts = null)
    {
        (graveFacts is null ? CaseGates.ToGiveNotice(file) : CaseGates.ToGiveGraveNotice(file)).Enter();
        if (fine < min || fine > max)
        {
            throw new ProcedureRuleException("fine-out-of-range", citation,
                $"罚款数额应当在 {SupervisionCase.Yuan(min)} 以上、{SupervisionCase.Yuan(max)} 以下（含本数），填写的是 {SupervisionCase.Yuan(fine)}。", "Fine");
        }

        return new PriorNoticeMade(number, ruleId, fine, reasons, proposedBy, graveFacts) { On = today };
    }

    /// <summary>登记事先告知书送达. The day lies between the notice and today; the statement period runs from it.</summary>
    /// <exception cref="ProcedureRuleException">The gate is shut or the day is impossible.</exception>
    public static PriorNoticeDelivered ServeNotice(this SupervisionCase file, DateOnly today, DateOnly servedOn, ServiceMethod method, string receivedBy)
    {
        CaseGates.ToServeNotice(file).Enter();
        CheckServiceDay(today, servedOn, file.Notice!.On, "告知书");
        return new PriorNoticeDelivered(method, receivedBy) { On = servedOn };
    }

    /// <summary>登记处罚决定书送达. The day lies between the decision and today.</summary>
    /// <exception cref="ProcedureRuleException">The gate is shut or the day is impossible.</exception>
    public static PenaltyDelivered ServeDecision(this SupervisionCase file, DateOnly today, DateOnly servedOn, ServiceMethod method, string receivedBy)
    {
        CaseGates.ToServeDecision(file).Enter();
        CheckServiceDay(today, servedOn, file.Penalty!.On, "决定书");
        return new PenaltyDelivered(method, receivedBy) { On = servedOn };
    }

    /// <summary>作出处罚决定, by another person than the proposer.</summary>
    /// <exception cref="ProcedureRuleException">No notice served, the statement period still runs, the money came in time after all, or the same person.</exception>
    public static PenaltyDecided Decide(this SupervisionCase file, DateOnly today, string number, Guid decider, WorkCalendar calendar)
    {
        CaseGates.ToDecide(file, today, decider, calendar).Enter();
        return new PenaltyDecided(number, file.Notice!.RuleId, file.Notice.Fine) { On = today };
    }

    /// <summary>退回拟处罚意见.</summary>
    /// <exception cref="ProcedureRuleException">There is nothing to send back.</exception>
    public static PenaltySentBack SendBack(this SupervisionCase file, DateOnly today, string reason)
    {
        if (file.Notice is null || file.Penalty is not null)
        {
            throw new ProcedureRuleException("no-notice", "《行政处罚法》第五十七条", "没有待决定的拟处罚意见。");
        }

        return new PenaltySentBack(reason) { On = today };
    }

    /// <summary>结案: when the money has arrived and the union has its answer.</summary>
    /// <exception cref="ProcedureRuleException">Money is owed or the union waits.</exception>
    public static CaseClosed Close(this SupervisionCase file, DateOnly today, string summary)
    {
        CaseGates.ToClose(file).Enter();
        return new CaseClosed(summary) { On = today };
    }

    private static void CheckServiceDay(DateOnly today, DateOnly servedOn, DateOnly madeOn, string document)
    {
        if (servedOn > today || servedOn < madeOn)
        {
            throw new ProcedureRuleException("impossible-service-day", "《民事诉讼法》第八十七条",
                $"送达日期应当在{document}日期 {SupervisionCase.Iso(madeOn)} 之后、今天之前（含当日）。", "ServedOn");
        }
    }

    private static void OpenProof(SupervisionCase file, Guid? evidenceId)
    {
        if (evidenceId is { } id && !file.OpenProofs.Contains(id))
        {
            throw new ProcedureRuleException("proof-settled", "《劳动保障监察条例》第十八条", "这份清偿证明已经核实或者退回。");
        }
    }

    private static void Check(SupervisionCase file, DateOnly today, decimal amount, DateOnly paidOn)
    {
        if (amount <= 0 || amount > file.Outstanding)
        {
            throw new ProcedureRuleException("impossible-amount", "《劳动保障监察条例》第十八条",
                $"金额应当大于 0 且不超过尚欠的 {SupervisionCase.Yuan(file.Outstanding)}。", "Amount");
        }

        if (paidOn > today || paidOn < file.Opened.Items.Min(item => item.Payday).AddDays(-31))
        {
            throw new ProcedureRuleException("impossible-payment-day", "《劳动保障监察条例》第十八条", "支付日期不能晚于今天，也不能早于所欠工资的周期。", "PaidOn");
        }
    }
}
