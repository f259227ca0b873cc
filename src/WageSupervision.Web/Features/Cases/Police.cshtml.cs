using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Cases;

/// <summary>What follows the approval of a transfer to the police, and the posting of an order on one who fled. Each step is a form of its own.</summary>
[StepPage<SendPoliceTransferStep>]
public sealed class PoliceModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    private static readonly Dictionary<string, Step<SupervisionCase, CaseFacts>> ByName = new()
    {
        ["send"] = Steps.The<SendPoliceTransferStep>(),
        ["receipt"] = Steps.The<PoliceReceiptStep>(),
        ["answer"] = Steps.The<PoliceAnswerStep>(),
        ["return"] = Steps.The<PoliceReturnStep>(),
        ["withdraw"] = Steps.The<ProposePoliceWithdrawalStep>(),
        ["post"] = Steps.The<PostOrderStep>(),
    };

    /// <summary>Which step is taken.</summary>
    [BindProperty(SupportsGet = true, Name = "step")]
    public string? StepName { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <inheritdoc/>
    protected override Step<SupervisionCase, CaseFacts>? Step => ByName.GetValueOrDefault(StepName ?? "", ByName["send"]);

    /// <summary>Takes the step.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var content = await Uploads.BytesAsync(Input.File, cancellationToken);
        return StepName switch
        {
            "receipt" => await TakeAsync(
                new RecordPoliceReceipt(CaseId, Input.On, Input.Text, Input.File?.FileName, content), "回执已登记。公安机关三日内审查是否立案。"),
            "answer" => await TakeAsync(
                new RecordPoliceAnswer(CaseId, Input.Filed, Input.On, Input.Text, Input.File?.FileName, content),
                Input.Filed == true ? "已登记公安机关立案。移交材料以后，可以提请以“移送公安机关”终结。" : "已登记公安机关不立案，案件继续由本机关办理。"),
            "return" => await TakeAsync(
                new RecordPoliceReturn(CaseId, Input.On, Input.Text, Input.File?.FileName, content), "已登记退回，案件继续由本机关办理。"),
            "withdraw" => await TakeAsync(new ProposePoliceWithdrawal(CaseId, Input.Text), "已提请撤回移送，等待负责人决定；决定以前不能送出。"),
            "post" => await TakeAsync(new PostOrder(CaseId, Input.On, Input.Text, Input.File?.FileName, content), "张贴已登记。"),
            _ => await TakeAsync(new SendPoliceTransfer(CaseId), "移送书已制作。送出以后，请登记公安机关的回执。"),
        };
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>立案 or not.</summary>
        public bool? Filed { get; set; }

        /// <summary>The day on the paper.</summary>
        public DateOnly? On { get; set; }

        /// <summary>What it says.</summary>
        public string? Text { get; set; }

        /// <summary>The paper.</summary>
        public IFormFile? File { get; set; }
    }
}
