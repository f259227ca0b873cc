using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Projects;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>The order to pay first that a payment fulfils. Whoever paid may seek it from the employer; that is no matter of the case.</summary>
/// <param name="OrderNumber">文号 of the order.</param>
/// <param name="PaidBy">Who was ordered and has paid.</param>
/// <param name="Against">From whom it may be sought.</param>
/// <param name="Citation">The provision of the order.</param>
public sealed record FulfilledAdvance(string OrderNumber, string PaidBy, string Against, string Citation)
{
    /// <summary>As the timeline says it.</summary>
    internal string Words => $"，由 {PaidBy} 履行 {OrderNumber}（付了以后可以依法向 {Against} 追偿，{Citation}）";
}

/// <summary>An order to pay first that was served, and what of it is left.</summary>
/// <param name="Order">The order.</param>
/// <param name="Paid">Yuan paid on it.</param>
public sealed record DueAdvance(AdvanceOrdered Order, decimal Paid)
{
    /// <summary>Yuan that are left of it, never below 0.</summary>
    public decimal Left => Math.Max(0, Order.Amount - Paid);
}

/// <summary>Payments by those who were ordered to pay first.</summary>
public static class AdvancePayments
{
    /// <summary>The orders that were served, oldest first, with what was paid on each. What nobody tied to one counts for the oldest.</summary>
    public static IReadOnlyList<DueAdvance> Of(SupervisionCase file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var payments = file.Events.OfType<PaymentConfirmed>().Where(payment => payment.Way == PaymentWay.Advance).ToList();
        var untied = payments.Where(payment => payment.Advance is null).Sum(payment => payment.Amount);
        List<DueAdvance> due = [];
        foreach (var order in file.Project.Advances.Where(each => each.Service is not null).Select(each => each.Order))
        {
            var tied = payments.Where(payment => payment.Advance?.OrderNumber == order.OrderNumber).Sum(payment => payment.Amount);
            var more = Math.Clamp(order.Amount - tied, 0, untied);
            untied -= more;
            due.Add(new DueAdvance(order, tied + more));
        }

        return due;
    }

    /// <summary>Those of which something is left to pay.</summary>
    public static IReadOnlyList<DueAdvance> Open(SupervisionCase file) => [.. Of(file).Where(due => due.Left > 0)];

    internal static IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, PaymentTerms terms)
    {
        if (terms.Way != PaymentWay.Advance)
        {
            yield break;
        }

        var open = Open(file);
        if (open.Count == 0)
        {
            yield return Wrong("no-advance-due", ProjectLaw.Chain,
                "没有已经送达、还没有付完的先行清偿指令书。先“责令先行清偿”并登记送达；没有责令、由企业自己安排付的，按实际选银行转账或者现金。", "Way");
        }
        else if (Chosen(open, terms) is not { } due)
        {
            yield return Wrong("advance-not-chosen", ProjectLaw.Chain, "请选择这一笔履行的是哪一份先行清偿指令书。", "AdvanceNumber");
        }
        else
        {
            if (terms.Amount > due.Left)
            {
                yield return Wrong("advance-overpaid", ProjectLaw.Chain,
                    $"{due.Order.OrderNumber} 责令 {due.Order.To.Name} 付 {Yuan(due.Order.Amount)}，还剩 {Yuan(due.Left)}，这一笔不能超过。"
                    + "多付的部分不是履行这一份，按实际另行登记。", "Amount");
            }

            if (terms.PaidOn < due.Order.On)
            {
                yield return Wrong("advance-paid-before", ProjectLaw.Chain, $"{due.Order.OrderNumber} 是 {Iso(due.Order.On)} 作出的，那以前到账的不是履行它。", "PaidOn");
            }
        }
    }

    internal static FulfilledAdvance? Fulfilled(SupervisionCase file, PaymentTerms terms) =>
        terms.Way == PaymentWay.Advance && Chosen(Open(file), terms) is { Order: var order }
            ? new(order.OrderNumber, order.To.Name, order.EmployerName, order.Citation) : null;

    private static DueAdvance? Chosen(IReadOnlyList<DueAdvance> open, PaymentTerms terms) => terms.AdvanceNumber is { Length: > 0 } number
        ? open.FirstOrDefault(due => due.Order.OrderNumber == number) : open is [var only] ? only : null;
}
