using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Regulation.Order353;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The penalty worksheet: lawful ranges, their gates, and the prior notice.</summary>
public sealed class PenaltyModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>What the law allows for refusing.</summary>
    public PenaltyAssessment Ordinary { get; private set; } = null!;

    /// <summary>What the law allows where consequences were grave.</summary>
    public PenaltyAssessment Grave { get; private set; } = null!;

    /// <summary>What must hold where consequences were grave.</summary>
    public Gate GraveGate { get; private set; } = new("", "", []);

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Gate = CaseGates.ToGiveNotice(CaseFile);
        GraveGate = CaseGates.ToGiveGraveNotice(CaseFile);
        Ordinary = PenaltyWorksheet.Of(CaseFile, false, Today, Cases.Thresholds);
        Grave = PenaltyWorksheet.Of(CaseFile, true, Today, Cases.Thresholds);
    }

    /// <summary>拟处罚并作出事先告知书.</summary>
    public Task<IActionResult> OnPostAsync() => TakeAsync(
        new GivePriorNotice(CaseId, Input.Fine, Input.Grave, Input.GraveFacts, Input.Reasons), "事先告知书已作出。送达企业后请登记送达，陈述申辩的期间从送达起算。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Yuan.</summary>
        public decimal? Fine { get; set; }

        /// <summary>造成严重后果.</summary>
        public bool Grave { get; set; }

        /// <summary>Its facts.</summary>
        public string? GraveFacts { get; set; }

        /// <summary>Facts and reasons.</summary>
        public string? Reasons { get; set; }
    }
}
