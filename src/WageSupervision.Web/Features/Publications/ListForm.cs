using FluentValidation;
using WageSupervision.Domain.Privacy;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Web.Features.Publications;

/// <summary>What the form of a step of either list asks for.</summary>
/// <param name="Label">What its text is called; empty where it has none.</param>
/// <param name="Hint">What to write.</param>
/// <param name="Missing">What to say where the text is missing.</param>
/// <param name="File">What its file is called; empty where it takes none.</param>
/// <param name="FileAsked">Whether the file is asked for.</param>
public sealed record ListForm(string Label = "", string Hint = "", string Missing = "", string File = "", bool FileAsked = false)
{
    private static readonly Dictionary<string, ListForm> Forms = new(StringComparer.Ordinal)
    {
        ["listing-objection"] = new("异议", "对哪一点有异议，事实是怎样的", "请写明对哪一点有异议、事实是怎样的。", "材料"),
        ["listing-objection-recorded"] = new("企业的异议", "企业怎样说的；口头的写明时间和在场的人", "请写明企业怎样说的。", "笔录或者材料"),
        ["listing-objection-answer"] = new("核实的结果", "企业会看到", "请写明核实的结果和理由，企业会看到。"),
        ["listing-promise"] = new(File: "书面信用承诺", FileAsked: true),
        ["listing-promise-recorded"] = new(File: "书面信用承诺", FileAsked: true),
        ["listing-time"] = new("为什么复杂", "负责人会看到", "请写明情况复杂在哪里。"),
        ["listing-time-grant"] = new(),
        ["listing-time-refuse"] = new("理由", "监察员会看到", "请写明不批准的理由。"),
        ["list"] = new(),
        ["listing-decline"] = new("理由", "企业会看到", "请写明不予列入的理由，企业会看到。"),
        ["removal-apply"] = new("申请", "什么时候付清的，请求什么", "请写明什么时候付清的。", "书面申请和已经改正的证据", true),
        ["removal-apply-recorded"] = new("申请的内容", "企业怎样写的", "请写明企业申请的内容。", "书面申请和已经改正的证据", true),
        ["removal-examine"] = new("核实了什么", "看了哪些材料，问了谁，结果怎样", "请写明核实了什么、结果怎样。"),
        ["removal-grant"] = new(),
        ["removal-refuse"] = new("理由", "写进决定书", "请写明不予提前移出的理由。"),
        ["listing-down"] = new("在哪些网站停止公布、告知了哪些部门", "如 本局门户网站、信用网站；告知发展改革、住房和城乡建设部门", "请写明在哪里停止公布、告知了谁。"),
        ["restoration"] = new("隐瞒了什么、哪些资料是假的", "写明情节", "请写明隐瞒了什么、哪些资料是假的。", "证据", true),
        ["restore"] = new(),
        ["restoration-decline"] = new("理由", "监察员会看到", "请写明不恢复的理由。"),
        ["major-approve"] = new(),
        ["major-decline"] = new("理由", "监察员会看到", "请写明不予公布的理由。"),
        ["major-publish"] = new("公布在哪里", "本部门门户网站和主要报刊、电视等", "请写明公布在哪个网站、哪些报刊、电视。"),
        ["major-objection"] = new("异议", "对哪一点有异议，事实是怎样的", "请写明对哪一点有异议、事实是怎样的。", "材料"),
        ["major-objection-recorded"] = new("企业的异议", "企业怎样说的；口头的写明时间和在场的人", "请写明企业怎样说的。", "笔录或者材料"),
        ["major-objection-answer"] = new("复核的结果", "企业会看到", "请写明复核的结果和理由，企业会看到。"),
        ["major-correct"] = new("原来错在哪里", "公众会看到；人数、金额、处理情况改为案件今天的", "请写明原来错在哪里。"),
        ["major-withdraw"] = new("撤回的理由", "公众会看到", "请写明撤回的理由。"),
        ["listing-revoke"] = new("理由", "写进决定书，企业会看到", "请写明撤销的理由，企业会看到。"),
    };

    /// <summary>The form of a step; <c>null</c> where there is none of that name.</summary>
    public static ListForm? Of(string? step) => step is null ? null : Forms.GetValueOrDefault(step);

    /// <summary>The step of that name that one command takes; <c>null</c> where that command takes none of that name.</summary>
    /// <typeparam name="TFile">What it is taken on.</typeparam>
    /// <typeparam name="TFacts">What its gate must know.</typeparam>
    /// <typeparam name="TTerms">Its particulars.</typeparam>
    /// <param name="name">The step.</param>
    /// <param name="action">The command, as steps name it: it decides who may take them.</param>
    public static Step<TFile, TFacts, TTerms>? Step<TFile, TFacts, TTerms>(string? name, string action)
        where TFile : Aggregate => Steps.On<TFile, TFacts>().OfType<Step<TFile, TFacts, TTerms>>()
            .FirstOrDefault(step => step.Card.Name == name && step.Card.Action == action);
}

/// <summary>The fields of the form of any step.</summary>
public sealed class ListInput
{
    /// <summary>What is said, or why.</summary>
    public string? Text { get; set; }

    /// <summary>A file.</summary>
    public IFormFile? File { get; set; }

    /// <summary>Whether the objections are right.</summary>
    public bool? Adopted { get; set; }

    /// <summary>Whether wages were in arrears again while it was listed.</summary>
    public bool? Repeated { get; set; }

    /// <summary>Whether criminal proceedings are underway or it was found guilty.</summary>
    public bool? Prosecuted { get; set; }

    /// <summary>How many objections the page showed.</summary>
    public int? Seen { get; set; }

    /// <summary>What is published besides what the case knows, corrected.</summary>
    public string? Facts { get; set; }
}

/// <summary>A page with the form of a step.</summary>
public interface IListFormPage
{
    /// <summary>The fields.</summary>
    ListInput Input { get; }

    /// <summary>Which step.</summary>
    string Step { get; }

    /// <summary>What its form asks for.</summary>
    ListForm Form { get; }

    /// <summary>How many objections there are.</summary>
    int Objections { get; }

    /// <summary>The step's preconditions.</summary>
    Gate Gate { get; }
}

/// <summary>What texts of both lists must be.</summary>
internal static class ListRules
{
    /// <summary>Given where the form of the step asks for it, at most a thousand characters, and without a number by which somebody could be found.</summary>
    public static void IsTextOf<T>(this IRuleBuilderInitial<T, string?> rule, Func<T, string?> step) => rule.Cascade(CascadeMode.Stop)
        .Must((command, text) => ListForm.Of(step(command)) is not { Missing.Length: > 0 } || !string.IsNullOrWhiteSpace(text))
        .WithMessage(command => ListForm.Of(step(command))!.Missing).MaximumLength(1000).WithMessage("请控制在 1000 字以内。")
        .Must(text => !PersonalNumbers.Appear(text ?? "")).WithMessage("这里不写身份证号码、银行卡号或者电话号码，请删去。");

    /// <summary>At most five hundred characters, fit for the public.</summary>
    public static void IsPublishedFact<T>(this IRuleBuilderInitial<T, string?> rule) =>
        rule.MaximumLength(500).WithMessage("请控制在 500 字以内。").IsForThePublic();
}
