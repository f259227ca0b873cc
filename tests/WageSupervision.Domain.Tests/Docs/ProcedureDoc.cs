using System.Globalization;
using System.Reflection;
using System.Text;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Tests.Procedure.Samples;

namespace WageSupervision.Domain.Tests.Docs;

/// <summary>docs/procedure.md: every step with who may take it and what must hold, and in which state which step is refused by which provision.</summary>
internal static class ProcedureDoc
{
    public static string Write()
    {
        var text = new StringBuilder(
            """
            # 程序的步骤

            本页由程序的步骤表生成，不手工修改；步骤变了，运行 deploy/approve-docs.sh，看过 git diff 再提交。
            每一步在哪一种状态下可以做，做不了的由哪一条挡住（接口答 409，并写明这一条），都在下面。状态是举例：每种状态取一份最平常的经过。


            """.ReplaceLineEndings("\n"));
        foreach (var section in ProcedureSection.All)
        {
            Section(text, section);
        }

        return text.ToString();
    }

    private static void Section(StringBuilder text, ProcedureSection section)
    {
        var (steps, states) = (section.Steps, section.States);
        text.Append(CultureInfo.InvariantCulture, $"## {section.Title}\n\n| 步骤 | 由谁 | 页面 | 依据 | 前提 | 留下的记录 | 文号 |\n|---|---|---|---|---|---|---|\n");
        foreach (var step in steps)
        {
            var asks = states[0].GateOf(step)!.Preconditions;
            text.Append(CultureInfo.InvariantCulture,
                $"| {step.Card.Title} `{step.Card.Name}` | {string.Join('、', step.Card.Roles.Select(Who))} | {step.Card.Page}{step.Card.Query} | "
                    + $"{step.Card.Law} | ")
                .AppendJoin("<br>", asks.Count == 0 ? ["—"] : asks.Select(ask => $"{ask.Text}（{ask.Citation}，`{ask.Code}`）"))
                .Append(CultureInfo.InvariantCulture, $" | `{step.Records.GetCustomAttribute<StoredAsAttribute>()!.Kind}` | {step.Card.Series ?? "—"} |\n");
        }

        text.Append(CultureInfo.InvariantCulture,
            $"\n| 状态 \\ 步骤 | {string.Join(" | ", steps.Select(step => step.Card.Title))} |\n|---|{string.Concat(steps.Select(_ => "---|"))}\n");
        foreach (var state in states)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {state.Name} | {string.Join(" | ", steps.Select(step => Cell(state.GateOf(step)!)))} |\n");
        }

        text.Append('\n');
    }

    private static string Cell(Gate gate) =>
        gate.Preconditions.FirstOrDefault(condition => !condition.Met) is { } missing ? $"`{missing.Code}` {missing.Citation}" : "可以";

    private static string Who(Role role) => role switch
    {
        Role.EnterpriseFiler => "企业申报人",
        Role.Inspector => "监察员",
        Role.Supervisor => "负责人",
        Role.UnionOfficial => "工会干部",
        Role.Worker => "劳动者",
        _ => "管理员",
    };
}
