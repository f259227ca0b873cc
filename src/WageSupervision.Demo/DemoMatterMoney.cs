using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article14;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Features.Cases.Paying;
using WageSupervision.Web.Features.Cases.Worker;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Demo;

/// <summary>Steps of a matter that concern who was paid what.</summary>
internal sealed partial class DemoMatter
{
    private static readonly decimal[] Sums = [4200m, 3860.50m, 3600m];

    /// <summary>登记查实的欠薪, of the first workers of the enterprise, with their identity numbers; the first of them has an account.</summary>
    public Task ClaimOfStaffAsync()
    {
        // Not the agreed payday of the sheets: what they show is found there.
        var payday = stage.Day.AddDays(-20);
        payday = payday.Day == firm.Payday ? payday.AddDays(-1) : payday;
        return stage.SendAsync(office.Inspector, new EstablishClaims(
            caseId, RuleBook.Of<WagesArePaidByPayday>().Basis.RuleId,
            string.Join('\n', Staff().Select((worker, i) => string.Create(
                CultureInfo.InvariantCulture, $"{worker.Name} {payday:yyyy-MM-dd} {Sums[i]:0.00} {worker.IdentityNumber}"))),
            "奖金清单与银行流水核对，企业承认没有发放。", "奖金清单.pdf", Receipt()));
    }

    /// <summary>企业提交清偿证明和发放明细表, in which one name is miswritten.</summary>
    public async Task ProveByListAsync()
    {
        var (owed, _) = await StandAsync();
        var rows = Staff().Select((worker, i) => string.Create(
            CultureInfo.InvariantCulture, $"{worker.Name}{(i == 1 ? "误" : "")},{worker.IdentityNumber},{Sums[i]:0.00}\n"));
        await stage.SendAsync(firm.Filer, new SubmitPaymentProof(
            caseId, owed, stage.Day, "银行回单.pdf", DemoFiles.Receipt(string.Create(CultureInfo.InvariantCulture, $"CNY {owed:0.00} in one transfer")))
        {
            List = new PaymentListFile("发放明细.csv", Encoding.UTF8.GetBytes("姓名,身份证号,实发金额\n" + string.Concat(rows)), null),
        });
    }

    /// <summary>核实清偿, what the last proof says, without saying to whom it went.</summary>
    public Task ConfirmLumpAsync() => ConfirmAsync(split: false);

    /// <summary>劳动者确认收到, or 提出异议, of the last payment.</summary>
    public async Task AnswerReceiptAsync(string? dispute = null)
    {
        var payment = (await FileAsync()).File.Restitution.Payments[^1].Sequence;
        await stage.SendAsync(firm.Worker!, new AnswerReceipt(caseId, payment, dispute is null, dispute));
    }

    /// <summary>答复劳动者的异议.</summary>
    public async Task AnswerDisputeAsync()
    {
        var (worker, payment, _) = AnswerDisputeStep.Disputes((await FileAsync()).File)[0];
        await stage.SendAsync(office.Inspector, new AnswerReceiptDispute(
            caseId, payment.Sequence, worker.Key, "已到开户银行核对流水，款项当日全额到账，已请职工本人看过流水。"));
    }

    /// <summary>登记签收表, of one worker who has not said anything.</summary>
    public async Task SignAsync()
    {
        var silent = RecordSignedStep.Silent((await FileAsync()).File)[0];
        await stage.SendAsync(office.Inspector, new RecordSignedReceipts(caseId, [silent.Key], "签收表.pdf", Receipt()));
    }

    private IReadOnlyList<DemoWorker> Staff() => [.. firm.Staff(stage.Parameters, stage.Month(DemoFirm.Months)).Take(Sums.Length)];

    private async Task<(SupervisionCase File, int Version)> FileAsync()
    {
        var events = await stage.WithAsync(database => database.ProcedureEvents.AsNoTracking()
            .Where(e => e.EnterpriseId == firm.EnterpriseId && e.SubjectId == caseId).OrderBy(e => e.Sequence).ToListAsync());
        return (SupervisionCase.From(events.Select(Ledger.Event)), events.Count);
    }

    private async Task ConfirmAsync(bool split)
    {
        var (file, version) = await FileAsync();
        var proof = file.Last<PaymentProofSubmitted>()!;
        await stage.SendAsync(office.Inspector, new ConfirmPayment(caseId, proof.EvidenceId, proof.Amount, proof.PaidOn, version)
        {
            Way = PaymentWay.Bank,
            Lines = split ? Shares(file, proof.Amount) : [],
        });
    }

    // Of a part everybody gets the same share, to the fen; the last gets the rest.
    private static IReadOnlyList<PaymentLine> Shares(SupervisionCase file, decimal amount)
    {
        List<PaymentLine> lines = [];
        var left = amount;
        var owing = file.Restitution.Workers(file).Where(worker => worker.Remaining > 0).ToList();
        foreach (var worker in owing)
        {
            var share = worker == owing[^1] ? Math.Min(left, worker.Remaining)
                : Math.Min(worker.Remaining, Math.Floor(worker.Remaining * amount / file.Outstanding * 100) / 100);
            lines.Add(new(worker.Key, worker.Shown, share));
            left -= share;
        }

        // Fen that were cut off go to the first who is still owed them.
        var first = lines.FindIndex(line => line.Amount + left <= file.Restitution.Worker(file, line.WorkerKey)!.Remaining);
        lines[first] = lines[first] with { Amount = lines[first].Amount + left };
        return [.. lines.Where(line => line.Amount > 0)];
    }
}
