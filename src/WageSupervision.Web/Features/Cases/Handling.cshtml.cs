using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws.LabourInspection.Article26;
using WageSupervision.Domain.Parameters;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Cases;

/// <summary>拟行政处理: what the rule of Article 26 says of the order, and the notice.</summary>
[StepPage<HandlingNoticeStep>]
public sealed class HandlingModel(IMediator sender, CaseFiles cases, LegalParameters parameters) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The arithmetic of the rule; empty where no order was served.</summary>
    public IReadOnlyList<WorkingStep> Working { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Working = HandlingState.Order(CaseFile, Today) is { } order ? new OrderedWagesArePaidInTerm().Work(new(order), parameters) : [];
    }

    /// <summary>Takes the step.</summary>
    public Task<IActionResult> OnPostAsync() => TakeAsync(
        new NoticeHandling(CaseId, Input.Percent, Input.Reason), "行政处理告知书已作出，请送达企业并登记送达。五个工作日以后由负责人决定。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>The share to be added.</summary>
        public decimal? Percent { get; set; }

        /// <summary>Facts and reasons.</summary>
        public string? Reason { get; set; }
    }
}
