<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="zh_CN">
    <context>
        <name></name>
        <message>
            <source>程序遇到了没有预料到的问题，刚才这一步可能没有完成。您填的内容都还在，可以接着做；如果反复出现，请先保存答案再重新打开程序。</source>
            <translation>Something went wrong, and your last step may not have been completed. Everything you entered is still there and you can go on; if this happens again, please save your answers and reopen the program.</translation>
        </message>
        <message>
            <source>政策集</source>
            <translation>Policy set</translation>
        </message>
        <message>
            <source>{title}（{count}）</source>
            <translation>{title} ({count})</translation>
        </message>
        <message>
            <source>惠企自测</source>
            <translation>Huiqi</translation>
        </message>
        <message>
            <source>未安装，直接从源码运行</source>
            <translation>Not installed; runs from source</translation>
        </message>
        <message>
            <source>系统</source>
            <translation>System</translation>
        </message>
        <message>
            <source>不联网，在本机比对内蒙古自治区惠企政策，列出可享受的措施和责任部门。</source>
            <translation>Compares your business with the support policies of Inner Mongolia on this computer, without a network, and lists the measures you can claim and the departments responsible.</translation>
        </message>
        <message>
            <source>自测结果只供参考，不是行政决定，以责任部门的审核为准。</source>
            <translation>The result is for reference only and is not an administrative decision; what counts is the review by the responsible department.</translation>
        </message>
        <message>
            <source>版本</source>
            <translation>Version</translation>
        </message>
        <message>
            <source>政策文件</source>
            <translation>Policy documents</translation>
        </message>
        <message>
            <source>许可证</source>
            <translation>Licences</translation>
        </message>
        <message>
            <source>程序和它自己的文字采用 Apache License 2.0。政策文件是国家机关的公文，不受著作权法保护。</source>
            <translation>The program and its own texts are under the Apache License 2.0. The policy documents are official documents of the state and not subject to copyright.</translation>
        </message>
        <message>
            <source>Qt 和 PySide6 按 LGPL 3 使用，是单独的、可以替换的库；自带字体 Noto Sans SC 采用 SIL OFL 1.1。</source>
            <translation>Qt and PySide6 are used under LGPL 3 as separate libraries that can be replaced; the bundled font Noto Sans SC is under SIL OFL 1.1.</translation>
        </message>
        <message>
            <source>许可证文本随安装包提供；从源码运行时，在各组件安装目录的 dist-info 里。</source>
            <translation>The licence texts come with the installer; when running from source, they are in the dist-info folder of each component.</translation>
        </message>
        <message>
            <source>许可证文本在：{folder}</source>
            <translation>The licence texts are in: {folder}</translation>
        </message>
        <message>
            <source>关于惠企自测</source>
            <translation>About Huiqi</translation>
        </message>
        <message>
            <source>复制全部(&amp;A)</source>
            <translation>Copy &amp;all</translation>
        </message>
        <message>
            <source>把这一页的文字放到剪贴板，便于告诉帮您解决问题的人</source>
            <translation>Put the text of this page on the clipboard, for those who help you solve a problem</translation>
        </message>
        <message>
            <source>关闭(&amp;C)</source>
            <translation>&amp;Close</translation>
        </message>
        <message>
            <source>上一步(&amp;B)</source>
            <translation>&amp;Back</translation>
        </message>
        <message>
            <source>回到前一页</source>
            <translation>Go back to the page before</translation>
        </message>
        <message>
            <source>回到修改(&amp;M)</source>
            <translation>Back to &amp;my answers</translation>
        </message>
        <message>
            <source>回到第一页问题</source>
            <translation>Back to the first page of questions</translation>
        </message>
        <message>
            <source>换一家单位(&amp;R)</source>
            <translation>Anothe&amp;r business</translation>
        </message>
        <message>
            <source>清除这次的回答，从头开始</source>
            <translation>Clear these answers and start again</translation>
        </message>
        <message>
            <source>保存答案(&amp;S)…</source>
            <translation>&amp;Save answers…</translation>
        </message>
        <message>
            <source>存成文件，以后可以打开接着填</source>
            <translation>Save to a file that you can open later and go on with</translation>
        </message>
        <message>
            <source>打印(&amp;P)…</source>
            <translation>&amp;Print…</translation>
        </message>
        <message>
            <source>先看一眼印出来的样子，再打印</source>
            <translation>See first how it will look on paper, then print</translation>
        </message>
        <message>
            <source>导出 Excel(&amp;X)…</source>
            <translation>Export E&amp;xcel…</translation>
        </message>
        <message>
            <source>把清单存成 Excel 文件</source>
            <translation>Save the checklist as an Excel file</translation>
        </message>
        <message>
            <source>导出 PDF(&amp;A)…</source>
            <translation>Export &amp;as PDF…</translation>
        </message>
        <message>
            <source>把结果单存成 PDF 文件</source>
            <translation>Save the result as a PDF file</translation>
        </message>
        <message>
            <source>复制(&amp;C)</source>
            <translation>&amp;Copy</translation>
        </message>
        <message>
            <source>把右边显示的文字或图放到剪贴板</source>
            <translation>Put the text or picture on the right on the clipboard</translation>
        </message>
        <message>
            <source>保存图片(&amp;I)…</source>
            <translation>Save p&amp;icture…</translation>
        </message>
        <message>
            <source>把右边的图存成文件，足够打印</source>
            <translation>Save the picture on the right as a file, good enough for print</translation>
        </message>
        <message>
            <source>更多(&amp;O)</source>
            <translation>M&amp;ore</translation>
        </message>
        <message>
            <source>这一行放不下的按钮</source>
            <translation>Buttons that do not fit in this row</translation>
        </message>
        <message>
            <source>不适用、已到期、未生效的</source>
            <translation>Not applicable, expired or not yet in force</translation>
        </message>
        <message>
            <source>文件没有写责任部门</source>
            <translation>No responsible department named</translation>
        </message>
        <message>
            <source>金额确定，从多到少</source>
            <translation>Exact amounts, largest first</translation>
        </message>
        <message>
            <source>有上限或区间，从多到少</source>
            <translation>With a ceiling or a range, largest first</translation>
        </message>
        <message>
            <source>有数额，但不是现金</source>
            <translation>With a figure, but not cash</translation>
        </message>
        <message>
            <source>再回答几题就能算出金额</source>
            <translation>A few more answers give the amount</translation>
        </message>
        <message>
            <source>文件没有写金额</source>
            <translation>The documents state no amount</translation>
        </message>
        <message>
            <source>到 {day}，还有 {days} 天</source>
            <translation>Until {day}; days left: {days}</translation>
        </message>
        <message>
            <source>长期执行</source>
            <translation>Permanent</translation>
        </message>
        <message>
            <source>未载明有效期，办理前先核实</source>
            <translation>No end date stated; check before applying</translation>
        </message>
        <message>
            <source>自动保存没有成功，请自己保存答案。{error}</source>
            <translation>Automatic saving failed; please save your answers yourself. {error}</translation>
        </message>
        <message>
            <source>没能删除自动保存的文件 {file}（{reason}），请自己删除。</source>
            <translation>The automatically saved file {file} could not be deleted ({reason}); please delete it yourself.</translation>
        </message>
        <message>
            <source>方向键在各段之间走，回车键在清单里只看那一段。</source>
            <translation>The arrow keys go from part to part; Enter shows only that part in the list.</translation>
        </message>
        <message>
            <source>{name}：{text}</source>
            <translation>{name}: {text}</translation>
        </message>
        <message>
            <source>{told}。点一下，清单里只列这几项</source>
            <translation>{told}. Click to list only these</translation>
        </message>
        <message>
            <source>保存图片</source>
            <translation>Save the picture</translation>
        </message>
        <message>
            <source>PNG 图片 (*.png)</source>
            <translation>PNG pictures (*.png)</translation>
        </message>
        <message>
            <source>图片没有写成，请换一个位置再试一次。</source>
            <translation>The picture was not written; please try another place.</translation>
        </message>
        <message>
            <source>扫码或输入代码</source>
            <translation>Scan or enter a code</translation>
        </message>
        <message>
            <source>答案码</source>
            <translation>Answer code</translation>
        </message>
        <message>
            <source>把光标留在这一格里，用扫码枪扫结果单上的答案码；有几个就扫几个，先后不论。也可以把数字粘贴进来再按回车。</source>
            <translation>Keep the cursor in this field and scan the answer code on the result sheet; where there are several, scan them all in any order. You can also paste the digits and press Enter.</translation>
        </message>
        <message>
            <source>还没有读到。</source>
            <translation>Nothing read yet.</translation>
        </message>
        <message>
            <source>答案码(&amp;C)</source>
            <translation>Answer &amp;code</translation>
        </message>
        <message>
            <source>读入</source>
            <translation>Load</translation>
        </message>
        <message>
            <source>不扫了</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>比较两次自测</source>
            <translation>Compare two assessments</translation>
        </message>
        <message>
            <source>这份答案，换一个日期(&amp;S)</source>
            <translation>The&amp;se answers on another date</translation>
        </message>
        <message>
            <source>另一份保存的答案(&amp;F)</source>
            <translation>Another saved &amp;file of answers</translation>
        </message>
        <message>
            <source>选择文件(&amp;O)…</source>
            <translation>Ch&amp;oose a file…</translation>
        </message>
        <message>
            <source>选一份以前保存的答案，和现在这份比较</source>
            <translation>Choose a saved file of answers to compare with the present ones</translation>
        </message>
        <message>
            <source>还没有选</source>
            <translation>None chosen yet</translation>
        </message>
        <message>
            <source>复制文字(&amp;C)</source>
            <translation>&amp;Copy the text</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>和哪一天比(&amp;D)</source>
            <translation>&amp;Date to compare with</translation>
        </message>
        <message>
            <source>选一份保存的答案</source>
            <translation>Choose a saved file of answers</translation>
        </message>
        <message>
            <source>两边是一样的</source>
            <translation>Both sides are the same</translation>
        </message>
        <message>
            <source>正在比较……</source>
            <translation>Comparing…</translation>
        </message>
        <message>
            <source>这份文件里的回答和日期与现在的完全相同。请换一份文件，或者把上面的日期改成另一天。</source>
            <translation>The answers and the date in this file are exactly the present ones. Please choose another file, or change the date above.</translation>
        </message>
        <message>
            <source>请把上面的日期改成另一天，看看那一天有什么不同；或者选一份以前保存的答案来比。</source>
            <translation>Change the date above to see what is different on that date; or choose a saved file of answers to compare with.</translation>
        </message>
        <message>
            <source>yyyy年M月d日</source>
            <translation>yyyy-MM-dd</translation>
        </message>
        <message>
            <source>另一边的评估日期</source>
            <translation>Assessment date of the other side</translation>
        </message>
        <message>
            <source>和哪一天的结果比较</source>
            <translation>The date whose result to compare with</translation>
        </message>
        <message>
            <source>比较结果</source>
            <translation>Result of the comparison</translation>
        </message>
        <message>
            <source>新增、不再可享受和有变化的措施；Tab 键走到其中的链接</source>
            <translation>Measures that are new, no longer available or changed; Tab goes to the links</translation>
        </message>
        <message>
            <source>＋ 新增可享受</source>
            <translation>+ Newly available</translation>
        </message>
        <message>
            <source>－ 不再可享受</source>
            <translation>− No longer available</translation>
        </message>
        <message>
            <source>± 有变化</source>
            <translation>± Changed</translation>
        </message>
        <message>
            <source>回答不同</source>
            <translation>Different answers</translation>
        </message>
        <message>
            <source>从 {before} 到 {after}</source>
            <translation>From {before} to {after}</translation>
        </message>
        <message>
            <source>没有变化的 {count} 项，不一一列出。</source>
            <translation>Unchanged measures, not listed: {count}.</translation>
        </message>
        <message>
            <source>{name}（{more}）</source>
            <translation>{name} ({more})</translation>
        </message>
        <message>
            <source>原因</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>{count} 项都是这样</source>
            <translation>The same for all {count}</translation>
        </message>
        <message>
            <source>列出</source>
            <translation>List them</translation>
        </message>
        <message>
            <source>收起</source>
            <translation>Hide them</translation>
        </message>
        <message>
            <source>结果</source>
            <translation>Result</translation>
        </message>
        <message>
            <source>金额</source>
            <translation>Amount</translation>
        </message>
        <message>
            <source>期限</source>
            <translation>End date</translation>
        </message>
        <message>
            <source>读不了“{name}”：程序遇到了没有预料到的问题。请另存一份再试。</source>
            <translation>"{name}" could not be read because something went wrong. Please save a copy of it and try with that.</translation>
        </message>
        <message>
            <source>今天</source>
            <translation>today</translation>
        </message>
        <message>
            <source>这一天</source>
            <translation>on this date</translation>
        </message>
        <message>
            <source>{day}您可享受的 {own} 项里，{valid} 项有效，{unstated} 项未载明有效期，办理前请先向部门核实；全部 {total} 项措施中 {over} 项已到期。</source>
            <translation>Of {own} available to you {day}: {unstated} with no stated end date (check first), {valid} in force; expired: {over} of all {total} measures.</translation>
        </message>
        <message>
            <source>{day}您可享受的 {own} 项都未载明有效期，办理前请先向部门核实；全部 {total} 项措施中 {over} 项已到期。</source>
            <translation>The {own} available to you {day}: no stated end date (check first); expired: {over} of all {total} measures.</translation>
        </message>
        <message>
            <source>{day}多数措施已到期：{total} 项中 {over} 项已到期，{valid} 项有效，{unstated} 项未载明有效期。</source>
            <translation>Most of the {total} measures are no longer in force {day}: {over} expired, {valid} in force, {unstated} with no stated end date.</translation>
        </message>
        <message>
            <source>{day}多数措施还没有开始：{total} 项中 {early} 项未生效，{valid} 项有效。</source>
            <translation>Most of the {total} measures are still to come {day}: {early} not yet in force, {valid} in force.</translation>
        </message>
        <message>
            <source>{day} {total} 项措施全部有效。</source>
            <translation>All {total} measures are in force {day}.</translation>
        </message>
        <message>
            <source>{day} {total} 项措施中 {valid} 项有效，{over} 项已到期，{unstated} 项未载明有效期，要先向部门核实。</source>
            <translation>Of {total} measures {day}: {unstated} with no stated end date (check first), {valid} in force, {over} expired.</translation>
        </message>
        <message>
            <source>{day} {total} 项措施中 {valid} 项有效，{early} 项未生效，{unstated} 项未载明有效期。</source>
            <translation>Of {total} measures {day}: {valid} in force, {early} not yet in force, {unstated} with no stated end date.</translation>
        </message>
        <message>
            <source>改日期(&amp;D)…</source>
            <translation>Change the &amp;date…</translation>
        </message>
        <message>
            <source>改好了，回到刚才的地方(&amp;G)</source>
            <translation>Done: &amp;go back</translation>
        </message>
        <message>
            <source>回到改这一题之前所在的一页</source>
            <translation>Back to the page you were on before changing this answer</translation>
        </message>
        <message>
            <source>评估日期：{day}</source>
            <translation>Assessment date: {day}</translation>
        </message>
        <message>
            <source>换一天评估：措施是否有效，按这一天判断</source>
            <translation>Assess for another date: whether a measure is in force is judged on that date</translation>
        </message>
        <message>
            <source>{told}。{meaning}</source>
            <translation>{told}. {meaning}</translation>
        </message>
        <message>
            <source>评估日期</source>
            <translation>Assessment date</translation>
        </message>
        <message>
            <source>按哪一天评估(&amp;D)？</source>
            <translation>Assess for which &amp;date?</translation>
        </message>
        <message>
            <source>改成今天(&amp;T)</source>
            <translation>Change to &amp;today</translation>
        </message>
        <message>
            <source>就用这一天</source>
            <translation>Use this date</translation>
        </message>
        <message>
            <source>不改了</source>
            <translation>Leave it as it is</translation>
        </message>
        <message>
            <source>按您的回答和评估日期，这些措施的条件都满足。</source>
            <translation>By your answers and the assessment date, all conditions of these measures are met.</translation>
        </message>
        <message>
            <source>只差一个还可以取得的条件；取得以后就能享受。</source>
            <translation>Only one condition is missing, and you can still meet it; then you can claim the measure.</translation>
        </message>
        <message>
            <source>还缺少回答，暂时不能下结论；每一项里写着还要知道什么。</source>
            <translation>Answers are missing, so nothing can be said yet; each measure says what still needs to be known.</translation>
        </message>
        <message>
            <source>按您的回答，条件不满足；每一项里写着为什么。</source>
            <translation>By your answers the conditions are not met; each measure says why.</translation>
        </message>
        <message>
            <source>在评估日期之前已经到期。</source>
            <translation>Expired before the assessment date.</translation>
        </message>
        <message>
            <source>在评估日期还没有开始执行。</source>
            <translation>Not yet in force on the assessment date.</translation>
        </message>
        <message>
            <source>现在没有。请看“差一步”和“待确认”，或者点“回到修改”多回答几题；想看当时的情况，可以把评估日期改成 2022 年的某一天。</source>
            <translation>None at present. See "One step away" and "Undecided", or answer more questions with "Back to my answers"; to see how it was then, change the assessment date to one in 2022.</translation>
        </message>
        <message>
            <source>现在没有，该问的都已经回答了。</source>
            <translation>None at present; all that matters has been answered.</translation>
        </message>
        <message>
            <source>现在没有。</source>
            <translation>None at present.</translation>
        </message>
        <message>
            <source>为什么</source>
            <translation>Why</translation>
        </message>
        <message>
            <source>提醒</source>
            <translation>Please note</translation>
        </message>
        <message>
            <source>能不能和别的一起享受</source>
            <translation>Can it be combined with others</translation>
        </message>
        <message>
            <source>我们怎样理解原文</source>
            <translation>How we understand the official text</translation>
        </message>
        <message>
            <source>文件原文</source>
            <translation>Official text</translation>
        </message>
        <message>
            <source>能有多少</source>
            <translation>How much</translation>
        </message>
        <message>
            <source>算法：{how}</source>
            <translation>Worked out: {how}</translation>
        </message>
        <message>
            <source>到什么时候</source>
            <translation>End date</translation>
        </message>
        <message>
            <source>是否确定</source>
            <translation>Certainty</translation>
        </message>
        <message>
            <source>给谁</source>
            <translation>For whom</translation>
        </message>
        <message>
            <source>怎么办理</source>
            <translation>How to claim</translation>
        </message>
        <message>
            <source>去哪里</source>
            <translation>Where to go</translation>
        </message>
        <message>
            <source>回答了就能算出金额</source>
            <translation>Answer these to get the amount</translation>
        </message>
        <message>
            <source>差一步：取得下面这一条就能享受</source>
            <translation>One step away: meet this and you can claim it</translation>
        </message>
        <message>
            <source>已经取得了？改一下回答</source>
            <translation>Do you meet it now? Change the answer</translation>
        </message>
        <message>
            <source>还要知道（点一下就能在这里回答）</source>
            <translation>Still needed (click to answer here)</translation>
        </message>
        <message>
            <source>情况有变，或者答错了？改一下回答就重新判断</source>
            <translation>Changed or answered wrongly? Correct it here</translation>
        </message>
        <message>
            <source>只看条件，不看日期：您的单位都满足。</source>
            <translation>Conditions alone, dates aside: your business meets them all.</translation>
        </message>
        <message>
            <source>只看条件，不看日期：您的单位也不满足，原因见下面的 ✗。</source>
            <translation>Conditions alone, dates aside: your business does not meet them either; see the ✗ below.</translation>
        </message>
        <message>
            <source>只看条件，不看日期：还有问题没有回答，不能下结论。</source>
            <translation>Dates aside, some answers are missing, so the conditions cannot be checked yet.</translation>
        </message>
        <message>
            <source>（这一条还可以争取）</source>
            <translation> (you can still meet this)</translation>
        </message>
        <message>
            <source>原文：「{words}」</source>
            <translation>Official text: "{words}"</translation>
        </message>
        <message>
            <source>找哪个部门</source>
            <translation>Which department to ask</translation>
        </message>
        <message>
            <source>找哪个部门（按职责分工共同负责）</source>
            <translation>Which departments to ask (shared by their duties)</translation>
        </message>
        <message>
            <source>找哪个部门（都负责）</source>
            <translation>Which departments to ask (all are responsible)</translation>
        </message>
        <message>
            <source>就近去：{place}</source>
            <translation>Nearby: {place}</translation>
        </message>
        <message>
            <source>同时见于</source>
            <translation>Also found in</translation>
        </message>
        <message>
            <source>另一处：{text}</source>
            <translation>Also at: {text}</translation>
        </message>
        <message>
            <source>就近去</source>
            <translation>Nearby</translation>
        </message>
        <message>
            <source>注意</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>主要找它办的</source>
            <translation>Mainly handled here</translation>
        </message>
        <message>
            <source>也与它有关（主要找别的部门）</source>
            <translation>Also concerns this department (mainly handled by others)</translation>
        </message>
        <message>
            <source>评估日期：{day} · 政策集：{title}</source>
            <translation>Assessment date: {day} · Policy set: {title}</translation>
        </message>
        <message>
            <source>合计</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>据此判断</source>
            <translation>Worked out from your answers</translation>
        </message>
        <message>
            <source>说明</source>
            <translation>Notes</translation>
        </message>
        <message>
            <source>您的回答（点一下回到那一题）</source>
            <translation>Your answers (click to go to the question)</translation>
        </message>
        <message>
            <source>没有列在这里的问题，有的不清楚，有的不涉及您的单位。</source>
            <translation>Questions not listed here are answered "Don't know" or do not concern your business.</translation>
        </message>
        <message>
            <source>措施的名称、理由和文件原文都是中文，和窗口用的说法一样。</source>
            <translation>The names of the measures, the reasons and the official text stay in Chinese, in the words the offices use.</translation>
        </message>
        <message>
            <source>在“为什么没有……？”里找找看，那里还有没有措施的条款</source>
            <translation>Look in "Why not…?": it also has the provisions without measures</translation>
        </message>
        <message>
            <source>换一个说法，或者只写几个字</source>
            <translation>Use another word, or write only part of it</translation>
        </message>
        <message>
            <source>点“全部显示”，去掉搜索和筛选</source>
            <translation>Choose "Show all" to remove search and filters</translation>
        </message>
        <message>
            <source>没有找到</source>
            <translation>Nothing found</translation>
        </message>
        <message>
            <source>没有符合搜索和筛选的措施。可以：</source>
            <translation>No measure fits the search and the filters. You can:</translation>
        </message>
        <message>
            <source>详情</source>
            <translation>Details</translation>
        </message>
        <message>
            <source>选中一项的金额、期限、依据、部门和原文；Tab 键走到其中的链接</source>
            <translation>Amount, end date, basis, departments and official text of the chosen measure; Tab goes to the links</translation>
        </message>
        <message>
            <source>导出 Excel 清单</source>
            <translation>Export Excel checklist</translation>
        </message>
        <message>
            <source>Excel 工作簿 (*.xlsx)</source>
            <translation>Excel workbooks (*.xlsx)</translation>
        </message>
        <message>
            <source>导出 PDF 结果单</source>
            <translation>Export PDF result</translation>
        </message>
        <message>
            <source>PDF 文件 (*.pdf)</source>
            <translation>PDF files (*.pdf)</translation>
        </message>
        <message>
            <source>导出日历，到期前提醒</source>
            <translation>Export calendar with reminders</translation>
        </message>
        <message>
            <source>日历文件 (*.ics)</source>
            <translation>Calendar files (*.ics)</translation>
        </message>
        <message>
            <source>正在写“{name}”……</source>
            <translation>Writing "{name}"…</translation>
        </message>
        <message>
            <source>没有导出成“{name}”：程序遇到了没有预料到的问题。您填的内容都还在，请换一个位置或文件名再试一次。</source>
            <translation>"{name}" was not exported because something went wrong. Everything you entered is still there; please try another place or file name.</translation>
        </message>
        <message>
            <source>不清楚</source>
            <translation>Don't know</translation>
        </message>
        <message>
            <source>以上都没有</source>
            <translation>None of these</translation>
        </message>
        <message>
            <source>输入名称、平常的说法或拼音，也可以点右边的箭头</source>
            <translation>Name, everyday word or pinyin; or the arrow</translation>
        </message>
        <message>
            <source>全部列出</source>
            <translation>List all</translation>
        </message>
        <message>
            <source>请从列表中选一个，例如“{name}”；没有选中之前按“不清楚”算</source>
            <translation>Please choose one from the list, for example, "{name}"; until then it counts as "Don't know"</translation>
        </message>
        <message>
            <source>没有找到“{text}”，换个说法试试，或点右边的箭头从全部里选</source>
            <translation>"{text}" was not found; try other words, or choose from the whole list with the arrow on the right</translation>
        </message>
        <message>
            <source>可以不填</source>
            <translation>May be left empty</translation>
        </message>
        <message>
            <source>例如 120万</source>
            <translation>e.g. 1,200,000</translation>
        </message>
        <message>
            <source>例如 2022-03-05</source>
            <translation>e.g. 2022-03-05</translation>
        </message>
        <message>
            <source>＝ {told}（{short}）</source>
            <translation>= {told} ({short})</translation>
        </message>
        <message>
            <source>＝ {told}</source>
            <translation>= {told}</translation>
        </message>
        <message>
            <source>“{name}”的自测上次没有完成</source>
            <translation>The assessment of "{name}" was not finished last time</translation>
        </message>
        <message>
            <source>上次的自测没有完成</source>
            <translation>The last assessment was not finished</translation>
        </message>
        <message>
            <source>{whose}：有 {count} 个回答，最后一次改动是 {day} {time}。要接着填吗？</source>
            <translation>{whose}. Answers so far: {count}, last changed on {day} at {time}. Go on with it?</translation>
        </message>
        <message>
            <source>重新开始</source>
            <translation>start again</translation>
        </message>
        <message>
            <source>打开以前保存的自测</source>
            <translation>Open a saved assessment</translation>
        </message>
        <message>
            <source>打开文件</source>
            <translation>open a file</translation>
        </message>
        <message>
            <source>已打开“{name}”，有 {count} 个回答。请点“下一步”查看或接着填。</source>
            <translation>"{name}" is open (answers: {count}). Choose "Next" to look at them or go on.</translation>
        </message>
        <message>
            <source>换成扫到的回答</source>
            <translation>use the scanned answers instead</translation>
        </message>
        <message>
            <source>已读入答案码，有 {count} 个回答。请点“下一步”查看或接着填。</source>
            <translation>The answer code has been read (answers: {count}). Choose "Next" to look at them or go on.</translation>
        </message>
        <message>
            <source>保存自测</source>
            <translation>Save the assessment</translation>
        </message>
        <message>
            <source>自测文件 (*.huiqi)</source>
            <translation>Assessment files (*.huiqi)</translation>
        </message>
        <message>
            <source>已保存：{name}</source>
            <translation>Saved: {name}</translation>
        </message>
        <message>
            <source>这次的回答还没有保存或导出。要先保存，再{doing}吗？</source>
            <translation>These answers have not been saved or exported yet. Save them before you {doing}?</translation>
        </message>
        <message>
            <source>回去看看</source>
            <translation>Go back</translation>
        </message>
        <message>
            <source>先保存</source>
            <translation>Save first</translation>
        </message>
        <message>
            <source>不保存</source>
            <translation>Do not save</translation>
        </message>
        <message>
            <source>上次的内容读不出来，只能重新填。{error}</source>
            <translation>What was kept last time cannot be read; please start again. {error}</translation>
        </message>
        <message>
            <source>接着填</source>
            <translation>Go on</translation>
        </message>
        <message>
            <source>不用，重新填</source>
            <translation>No, start again</translation>
        </message>
        <message>
            <source>已恢复上次的 {count} 个回答。请点“下一步”接着填。</source>
            <translation>Your previous answers have been restored ({count}). Choose "Next" to go on.</translation>
        </message>
        <message>
            <source>筛选</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>好</source>
            <translation>OK</translation>
        </message>
        <message>
            <source>只看</source>
            <translation>Show only</translation>
        </message>
        <message>
            <source>自己能直接办的</source>
            <translation>What you can apply for yourself</translation>
        </message>
        <message>
            <source>不用先由银行、房东等别人办理的</source>
            <translation>Nothing a bank, landlord or other party has to do first</translation>
        </message>
        <message>
            <source>能得到或省下钱的</source>
            <translation>What brings or saves money</translation>
        </message>
        <message>
            <source>回答和文件能定出金额或上限的</source>
            <translation>With an amount or ceiling settled by your answers and the documents</translation>
        </message>
        <message>
            <source>写明有效期的</source>
            <translation>What has a stated end date</translation>
        </message>
        <message>
            <source>去掉未载明有效期、要先核实的</source>
            <translation>Leave out those without an end date, which must be checked first</translation>
        </message>
        <message>
            <source>类别</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>{name}（{more}…）</source>
            <translation>{name} ({more}…)</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>下一位</source>
            <translation>Next visitor</translation>
        </message>
        <message>
            <source>这位办事人的结果还没有打印或保存，清除以后找不回来。</source>
            <translation>This visitor's result has not been printed or saved. Once cleared it cannot be recovered.</translation>
        </message>
        <message>
            <source>回去看看(&amp;B)</source>
            <translation>Go &amp;back</translation>
        </message>
        <message>
            <source>清除，请下一位（{seconds} 秒后自动清除）</source>
            <translation>Clear for the next visitor (automatic in {seconds} s)</translation>
        </message>
        <message>
            <source>大厅</source>
            <translation>Service hall</translation>
        </message>
        <message>
            <source>下一位（{key}）</source>
            <translation>Next visitor ({key})</translation>
        </message>
        <message>
            <source>清除您填的全部内容，请下一位使用</source>
            <translation>Clear everything you entered, for the next visitor</translation>
        </message>
        <message>
            <source>办完请点“下一位”，您填的内容会全部清除。</source>
            <translation>When you are done, choose "Next visitor": everything you entered is cleared.</translation>
        </message>
        <message>
            <source>使用说明</source>
            <translation>How to use it</translation>
        </message>
        <message>
            <source>怎样回答，怎样看结果</source>
            <translation>How to answer, and how to read the result</translation>
        </message>
        <message>
            <source>工作人员</source>
            <translation>Staff</translation>
        </message>
        <message>
            <source>输入口令后退出大厅模式或修改设置</source>
            <translation>Enter the PIN to leave service hall mode or change its settings</translation>
        </message>
        <message>
            <source>倒计时</source>
            <translation>Countdown</translation>
        </message>
        <message>
            <source>已经有一会儿没有人操作了。
{seconds} 秒后清除全部内容。
按任意键或动一下鼠标就继续。</source>
            <translation>Nobody has used this for a while.
Everything will be cleared in {seconds} seconds.
Press any key or move the mouse to go on.</translation>
        </message>
        <message>
            <source>大厅设置</source>
            <translation>Service hall settings</translation>
        </message>
        <message>
            <source>联系方式表里有问题的行</source>
            <translation>Rows with problems in the contact list</translation>
        </message>
        <message>
            <source>改好表格后，重新选择这个文件</source>
            <translation>After correcting the table, choose the file again</translation>
        </message>
        <message>
            <source>选择文件(&amp;F)…</source>
            <translation>Choose a &amp;file…</translation>
        </message>
        <message>
            <source>选一个填好的 Excel 工作簿</source>
            <translation>Choose a completed Excel workbook</translation>
        </message>
        <message>
            <source>生成空表(&amp;B)…</source>
            <translation>Make a &amp;blank table…</translation>
        </message>
        <message>
            <source>生成一个列出所有责任部门的空表</source>
            <translation>Make a blank table that lists all responsible departments</translation>
        </message>
        <message>
            <source>不用(&amp;D)</source>
            <translation>&amp;Do without it</translation>
        </message>
        <message>
            <source>结果里不写联系方式</source>
            <translation>Leave contact details out of the results</translation>
        </message>
        <message>
            <source>本大厅各部门的电话、地址、窗口和办公时间，写在结果和打印的清单上。这些内容程序里没有，要由大厅填写。</source>
            <translation>Telephone, address, window and office hours of each department of this hall, for the results and printed lists. They are not in the program; the hall fills them in.</translation>
        </message>
        <message>
            <source>部门联系方式表（Excel）</source>
            <translation>Contact list of departments (Excel)</translation>
        </message>
        <message>
            <source> 秒</source>
            <translation> seconds</translation>
        </message>
        <message>
            <source>多久没有人操作就自动清除(&amp;T)</source>
            <translation>Clear au&amp;tomatically when idle for</translation>
        </message>
        <message>
            <source>清除之前有倒计时，按任意键或动一下鼠标就取消。</source>
            <translation>There is a countdown first; any key or a move of the mouse stops it.</translation>
        </message>
        <message>
            <source>来办事的人可以打印结果(&amp;P)</source>
            <translation>Visitors may &amp;print the result</translation>
        </message>
        <message>
            <source>来办事的人可以把结果存到自己的 U 盘(&amp;U)</source>
            <translation>Visitors may save the result to their own &amp;USB stick</translation>
        </message>
        <message>
            <source>修改口令(&amp;N)…</source>
            <translation>Change PI&amp;N…</translation>
        </message>
        <message>
            <source>设定口令(&amp;N)…</source>
            <translation>Set PI&amp;N…</translation>
        </message>
        <message>
            <source>确定</source>
            <translation>OK</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>退出大厅模式(&amp;Q)</source>
            <translation>&amp;Quit service hall mode</translation>
        </message>
        <message>
            <source>清除来办事的人填的内容，关闭程序</source>
            <translation>Clear what the visitor entered and close the program</translation>
        </message>
        <message>
            <source>选择部门联系方式表</source>
            <translation>Choose the contact list of departments</translation>
        </message>
        <message>
            <source>部门联系方式表</source>
            <translation>Contact list of departments</translation>
        </message>
        <message>
            <source>生成空表</source>
            <translation>Make a blank table</translation>
        </message>
        <message>
            <source>正在检查“{name}”……</source>
            <translation>Checking "{name}"…</translation>
        </message>
        <message>
            <source>还没有选文件。</source>
            <translation>No file chosen yet.</translation>
        </message>
        <message>
            <source>“{name}”：有 {count} 个部门的联系方式。</source>
            <translation>"{name}": departments with contact details: {count}.</translation>
        </message>
        <message>
            <source>“{name}”里还没有填联系方式。填好并保存以后，请再选一次。</source>
            <translation>There are no contact details in "{name}" yet. Please fill it in, save it and choose it again.</translation>
        </message>
        <message>
            <source>有 {wrong} 处问题，改好表格后请重新选择：</source>
            <translation> Problems found: {wrong}. Please correct the table and choose it again:</translation>
        </message>
        <message>
            <source>已经复制，可以粘贴到微信、短信或邮件里。</source>
            <translation>Copied. You can paste it into WeChat, a text message or an email.</translation>
        </message>
        <message>
            <source>查找</source>
            <translation>Find</translation>
        </message>
        <message>
            <source>在说明里查找</source>
            <translation>Find in this guide</translation>
        </message>
        <message>
            <source>目录</source>
            <translation>Contents</translation>
        </message>
        <message>
            <source>用上下键选择一章，正文跟着移动</source>
            <translation>Up and Down choose a chapter; the text follows</translation>
        </message>
        <message>
            <source>下一处(&amp;N)</source>
            <translation>&amp;Next match</translation>
        </message>
        <message>
            <source>找到 {count} 处</source>
            <translation>{count} found</translation>
        </message>
        <message>
            <source>使用说明的文件缺失或损坏，请重新安装惠企自测。</source>
            <translation>The file of the user guide is missing or damaged. Please install Huiqi again.</translation>
        </message>
        <message>
            <source>搜索（Ctrl+F）</source>
            <translation>Search (Ctrl+F)</translation>
        </message>
        <message>
            <source>搜索清单</source>
            <translation>Search the list</translation>
        </message>
        <message>
            <source>写名称、部门、条款号（第二十七条）、文号（22号）或拼音首字母</source>
            <translation>Write a name, a department, a provision number (第二十七条), a document number (22号) or pinyin initials</translation>
        </message>
        <message>
            <source>筛选…</source>
            <translation>Filter…</translation>
        </message>
        <message>
            <source>按是否确定、类别、能不能直接办理来挑</source>
            <translation>Narrow down by certainty, kind and whether you can apply directly</translation>
        </message>
        <message>
            <source>排列方式</source>
            <translation>Arrangement</translation>
        </message>
        <message>
            <source>清单按什么分组</source>
            <translation>What the list is grouped by</translation>
        </message>
        <message>
            <source>为什么没有…？</source>
            <translation>Why not…?</translation>
        </message>
        <message>
            <source>写任何一项措施或条款，看它为什么在或不在清单里</source>
            <translation>Write any measure or provision and see why it is or is not in the list</translation>
        </message>
        <message>
            <source>全部显示</source>
            <translation>Show all</translation>
        </message>
        <message>
            <source>去掉搜索和筛选</source>
            <translation>Remove search and filters</translation>
        </message>
        <message>
            <source>按结果</source>
            <translation>By result</translation>
        </message>
        <message>
            <source>按部门</source>
            <translation>By department</translation>
        </message>
        <message>
            <source>按类别</source>
            <translation>By kind</translation>
        </message>
        <message>
            <source>按金额</source>
            <translation>By amount</translation>
        </message>
        <message>
            <source>按期限</source>
            <translation>By end date</translation>
        </message>
        <message>
            <source>总览</source>
            <translation>Overview</translation>
        </message>
        <message>
            <source>另有 {count} 项主要找别的部门</source>
            <translation>Mainly handled by other departments: {count} more</translation>
        </message>
        <message>
            <source>等 {count} 个条件</source>
            <translation>and others ({count} in total)</translation>
        </message>
        <message>
            <source>{total} 项里有 {count} 项</source>
            <translation>{count} of {total}</translation>
        </message>
        <message>
            <source>未载明有效期</source>
            <translation>No end date stated</translation>
        </message>
        <message>
            <source>刚变为可享受</source>
            <translation>Has just become available</translation>
        </message>
        <message>
            <source>；</source>
            <translation>; </translation>
        </message>
        <message>
            <source>措施清单</source>
            <translation>List of measures</translation>
        </message>
        <message>
            <source>用上下键选择，左右键收起和展开；详情显示在右边，按回车键去看</source>
            <translation>Up and Down choose, Left and Right fold and unfold; details are on the right, Enter goes there</translation>
        </message>
        <message>
            <source>政策文件读不出来，暂时不能自测。请重新安装惠企自测。</source>
            <translation>The policy files cannot be read, so no assessment is possible for now. Please install Huiqi again.</translation>
        </message>
        <message>
            <source>政策文件不能用，暂时不能自测：{error}。没有改过这些文件的话，请重新安装惠企自测。</source>
            <translation>The policy files cannot be used, so no assessment is possible for now: {error}. Unless you changed these files, please install Huiqi again.</translation>
        </message>
        <message>
            <source>文件(&amp;F)</source>
            <translation>&amp;File</translation>
        </message>
        <message>
            <source>编辑(&amp;E)</source>
            <translation>&amp;Edit</translation>
        </message>
        <message>
            <source>查看(&amp;V)</source>
            <translation>&amp;View</translation>
        </message>
        <message>
            <source>工具(&amp;T)</source>
            <translation>&amp;Tools</translation>
        </message>
        <message>
            <source>帮助(&amp;H)</source>
            <translation>&amp;Help</translation>
        </message>
        <message>
            <source>没有可以撤销的回答。</source>
            <translation>There is no answer to undo.</translation>
        </message>
        <message>
            <source>没有填</source>
            <translation>Nothing written</translation>
        </message>
        <message>
            <source>已撤销“{question}”的回答，改回：{answer}。</source>
            <translation>Undone: "{question}". The answer is now: {answer}.</translation>
        </message>
        <message>
            <source>已放到一边 {count} 个回答：{names}。现在用不上，改回来还在。</source>
            <translation>Answers put aside ({count}): {names}. They do not matter now and come back when you change back.</translation>
        </message>
        <message>
            <source>又用上了 {count} 个回答：{names}。</source>
            <translation>Answers in use again ({count}): {names}.</translation>
        </message>
        <message>
            <source>“{name}”</source>
            <translation>"{name}"</translation>
        </message>
        <message>
            <source>等</source>
            <translation> and others</translation>
        </message>
        <message>
            <source>退出</source>
            <translation>exit</translation>
        </message>
        <message>
            <source>新的自测(&amp;N)</source>
            <translation>&amp;New assessment</translation>
        </message>
        <message>
            <source>打开(&amp;O)…</source>
            <translation>&amp;Open…</translation>
        </message>
        <message>
            <source>最近打开(&amp;R)</source>
            <translation>Open &amp;recent</translation>
        </message>
        <message>
            <source>保存(&amp;S)</source>
            <translation>&amp;Save</translation>
        </message>
        <message>
            <source>另存为(&amp;A)…</source>
            <translation>Save &amp;as…</translation>
        </message>
        <message>
            <source>导出(&amp;E)</source>
            <translation>&amp;Export</translation>
        </message>
        <message>
            <source>复制成聊天文字(&amp;T)</source>
            <translation>Copy as &amp;text for a chat</translation>
        </message>
        <message>
            <source>打印预览(&amp;P)…</source>
            <translation>&amp;Print preview…</translation>
        </message>
        <message>
            <source>退出(&amp;X)</source>
            <translation>E&amp;xit</translation>
        </message>
        <message>
            <source>Excel 清单(&amp;E)…</source>
            <translation>&amp;Excel checklist…</translation>
        </message>
        <message>
            <source>PDF 结果单(&amp;P)…</source>
            <translation>&amp;PDF result…</translation>
        </message>
        <message>
            <source>日历，到期前提醒(&amp;C)…</source>
            <translation>&amp;Calendar with reminders…</translation>
        </message>
        <message>
            <source>清除这些记录(&amp;C)</source>
            <translation>&amp;Clear this list</translation>
        </message>
        <message>
            <source>撤销上一个回答(&amp;U)</source>
            <translation>&amp;Undo last answer</translation>
        </message>
        <message>
            <source>填报内容一览(&amp;L)</source>
            <translation>A&amp;ll answers at a glance</translation>
        </message>
        <message>
            <source>改评估日期(&amp;D)…</source>
            <translation>Change assessment &amp;date…</translation>
        </message>
        <message>
            <source>字号(&amp;Z)</source>
            <translation>Type si&amp;ze</translation>
        </message>
        <message>
            <source>颜色(&amp;C)</source>
            <translation>&amp;Colours</translation>
        </message>
        <message>
            <source>扫码或输入代码(&amp;C)…</source>
            <translation>S&amp;can or enter a code…</translation>
        </message>
        <message>
            <source>比较两次自测(&amp;M)…</source>
            <translation>Co&amp;mpare two assessments…</translation>
        </message>
        <message>
            <source>设置(&amp;S)…</source>
            <translation>&amp;Settings…</translation>
        </message>
        <message>
            <source>大厅设置(&amp;H)…</source>
            <translation>Service &amp;hall settings…</translation>
        </message>
        <message>
            <source>使用说明(&amp;H)</source>
            <translation>&amp;How to use it</translation>
        </message>
        <message>
            <source>关于惠企自测(&amp;A)</source>
            <translation>&amp;About Huiqi</translation>
        </message>
        <message>
            <source>已经回答，可以改</source>
            <translation>Answered; you can change it</translation>
        </message>
        <message>
            <source>已经不影响结果</source>
            <translation>No longer affects the result</translation>
        </message>
        <message>
            <source>这一题就能定下：{names}</source>
            <translation>This question alone decides: {names}</translation>
        </message>
        <message>
            <source>还关系到：{names}</source>
            <translation>Also matters for: {names}</translation>
        </message>
        <message>
            <source>关系到：{names}</source>
            <translation>Matters for: {names}</translation>
        </message>
        <message>
            <source>能算出金额：{names}</source>
            <translation>Allows the amount to be worked out: {names}</translation>
        </message>
        <message>
            <source>{names}等 {count} 项</source>
            <translation>{names} and others ({count} in total)</translation>
        </message>
        <message>
            <source>，</source>
            <translation>, </translation>
        </message>
        <message>
            <source>新增可享受：{names}</source>
            <translation>Newly available: {names}</translation>
        </message>
        <message>
            <source>。</source>
            <translation>. </translation>
        </message>
        <message>
            <source>各类的项数没有变。</source>
            <translation>The number in each group has not changed.</translation>
        </message>
        <message>
            <source>刚才的回答带来的变化</source>
            <translation>What your last answer changed</translation>
        </message>
        <message>
            <source>再看几题</source>
            <translation>More questions</translation>
        </message>
        <message>
            <source>列出后面的问题</source>
            <translation>List the questions that follow</translation>
        </message>
        <message>
            <source>答一题，左边的清单马上跟着变。</source>
            <translation>Answer a question, and the list on the left changes at once.</translation>
        </message>
        <message>
            <source>还有 {count} 个问题可能改变结果</source>
            <translation>Questions that may still change the result: {count}</translation>
        </message>
        <message>
            <source>没有什么要问的了：其余问题都不再影响结果。</source>
            <translation>Nothing left to ask: no other question affects the result any more.</translation>
        </message>
        <message>
            <source>填报内容一览</source>
            <translation>All answers at a glance</translation>
        </message>
        <message>
            <source>回答了 {given} 个问题，最多还有 {left} 个会影响结果。点“修改”回到那一题，改好以后可以回到这里。</source>
            <translation>Answered so far: {given}; still worth answering: up to {left}. "Change" takes you to the question, and you can come back here afterwards.</translation>
        </message>
        <message>
            <source>还没有回答任何问题。</source>
            <translation>No question has been answered yet.</translation>
        </message>
        <message>
            <source>（已放到一边，现在用不上）</source>
            <translation> (put aside, not needed now)</translation>
        </message>
        <message>
            <source>修改</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>修改：{question}</source>
            <translation>Change: {question}</translation>
        </message>
        <message>
            <source>预览</source>
            <translation>Preview</translation>
        </message>
        <message>
            <source>打印出来的样子；用 Page Up 和 Page Down 翻页</source>
            <translation>As it will be printed; Page Up and Page Down turn the pages</translation>
        </message>
        <message>
            <source>口令要用 {least} 到 {most} 位数字。</source>
            <translation>The PIN must have {least} to {most} digits.</translation>
        </message>
        <message>
            <source>这个口令太容易猜到（全是同一个数字，或一个接一个），请换一个。</source>
            <translation>This PIN is too easily guessed (all digits the same, or one after the other); please choose another.</translation>
        </message>
        <message>
            <source>口令(&amp;P)</source>
            <translation>&amp;PIN</translation>
        </message>
        <message>
            <source>工作人员输入口令后，可以退出大厅模式或修改设置。</source>
            <translation>With the PIN, staff can leave service hall mode or change its settings.</translation>
        </message>
        <message>
            <source>返回</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>口令不对，请再试一次。</source>
            <translation>Wrong PIN; please try again.</translation>
        </message>
        <message>
            <source>口令错了几次，请过 {seconds} 秒再试。</source>
            <translation>Wrong PIN several times; please try again in {seconds} s.</translation>
        </message>
        <message>
            <source>设定工作人员口令</source>
            <translation>Set the staff PIN</translation>
        </message>
        <message>
            <source>大厅模式下，来办事的人用这台电脑自测。只有知道口令的工作人员才能退出大厅模式或修改设置，请记好。</source>
            <translation>In service hall mode, visitors use this computer for their self-assessment. Only staff who know the PIN can leave it or change its settings; please remember it well.</translation>
        </message>
        <message>
            <source>新口令(&amp;N)</source>
            <translation>&amp;New PIN</translation>
        </message>
        <message>
            <source>6 到 12 位数字，不要用 123456 这样容易猜到的。</source>
            <translation>6 to 12 digits; nothing easily guessed such as 123456.</translation>
        </message>
        <message>
            <source>再输入一次(&amp;A)</source>
            <translation>Enter it &amp;again</translation>
        </message>
        <message>
            <source>两次输入的口令不一样，请重新输入。</source>
            <translation>The two PINs differ; please enter them again.</translation>
        </message>
        <message>
            <source>标准</source>
            <translation>Standard</translation>
        </message>
        <message>
            <source>大</source>
            <translation>Large</translation>
        </message>
        <message>
            <source>较大</source>
            <translation>Larger</translation>
        </message>
        <message>
            <source>很大</source>
            <translation>Very large</translation>
        </message>
        <message>
            <source>特大</source>
            <translation>Largest</translation>
        </message>
        <message>
            <source>{name}（{percent} %）</source>
            <translation>{name} ({percent} %)</translation>
        </message>
        <message>
            <source>跟随系统</source>
            <translation>As the system</translation>
        </message>
        <message>
            <source>浅色</source>
            <translation>Light</translation>
        </message>
        <message>
            <source>深色</source>
            <translation>Dark</translation>
        </message>
        <message>
            <source>高对比度（黑底亮字）</source>
            <translation>High contrast (bright on black)</translation>
        </message>
        <message>
            <source>设置</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>所有文字、按钮和间距一起变大。</source>
            <translation>All text, buttons and spacing grow together.</translation>
        </message>
        <message>
            <source>高对比度适合视力不好或光线很强的时候。</source>
            <translation>High contrast helps with weak eyesight or in bright light.</translation>
        </message>
        <message>
            <source>界面语言(&amp;L)</source>
            <translation>&amp;Language</translation>
        </message>
        <message>
            <source>下次打开程序时生效。政策内容和导出的文件始终是中文。</source>
            <translation>Takes effect the next time you open the program. Policy text and exported files are always in Chinese.</translation>
        </message>
        <message>
            <source>恢复默认(&amp;R)</source>
            <translation>&amp;Restore defaults</translation>
        </message>
        <message>
            <source>字号、颜色和语言恢复成刚安装时的样子</source>
            <translation>Type size, colours and language as when newly installed</translation>
        </message>
        <message>
            <source>打印预览</source>
            <translation>Print preview</translation>
        </message>
        <message>
            <source>打印什么</source>
            <translation>What to print</translation>
        </message>
        <message>
            <source>完整结果单</source>
            <translation>Full result</translation>
        </message>
        <message>
            <source>只要摘要（一张纸）</source>
            <translation>Summary, one sheet</translation>
        </message>
        <message>
            <source>只要：{name}</source>
            <translation>Only: {name}</translation>
        </message>
        <message>
            <source>大字版(&amp;L)</source>
            <translation>&amp;Large print</translation>
        </message>
        <message>
            <source>黑白(&amp;G)</source>
            <translation>&amp;Greyscale</translation>
        </message>
        <message>
            <source>二维码带单位名称(&amp;M)</source>
            <translation>Na&amp;me in the QR code</translation>
        </message>
        <message>
            <source>窗口扫码时也能看到单位名称；不勾就不带</source>
            <translation>The clerk who scans it also sees the name of the business; without the tick it stays out</translation>
        </message>
        <message>
            <source>适合宽度(&amp;W)</source>
            <translation>Fit &amp;width</translation>
        </message>
        <message>
            <source>一页和窗口一样宽</source>
            <translation>A page as wide as the window</translation>
        </message>
        <message>
            <source>整页(&amp;F)</source>
            <translation>&amp;Full page</translation>
        </message>
        <message>
            <source>看到整整一页</source>
            <translation>See a whole page</translation>
        </message>
        <message>
            <source>缩小（Ctrl+-）</source>
            <translation>Zoom out (Ctrl+-)</translation>
        </message>
        <message>
            <source>放大（Ctrl++）</source>
            <translation>Zoom in (Ctrl++)</translation>
        </message>
        <message>
            <source>缩小</source>
            <translation>Zoom out</translation>
        </message>
        <message>
            <source>放大</source>
            <translation>Zoom in</translation>
        </message>
        <message>
            <source>选打印机，打印现在看到的内容（Ctrl+P）</source>
            <translation>Choose a printer and print what you see (Ctrl+P)</translation>
        </message>
        <message>
            <source>不打印，回到结果</source>
            <translation>Do not print; back to the result</translation>
        </message>
        <message>
            <source>正在生成……</source>
            <translation>Preparing…</translation>
        </message>
        <message>
            <source>第 {page}/{count} 页</source>
            <translation>Page {page} of {count}</translation>
        </message>
        <message>
            <source>页</source>
            <translation>Pages</translation>
        </message>
        <message>
            <source>选一页，右边就翻到那一页</source>
            <translation>Choose a page to go to it on the right</translation>
        </message>
        <message>
            <source>第 {page} 页</source>
            <translation>Page {page}</translation>
        </message>
        <message>
            <source>这台电脑上没有找到打印机。请先接好打印机并装好驱动；也可以导出 PDF，拷到别的电脑上打印。</source>
            <translation>No printer was found on this computer. Please connect a printer and install its driver; or export the PDF and print it on another computer.</translation>
        </message>
        <message>
            <source>惠企自测结果单</source>
            <translation>Self-assessment result</translation>
        </message>
        <message>
            <source>打印</source>
            <translation>Print</translation>
        </message>
        <message>
            <source>正在送往打印机……</source>
            <translation>Sending to the printer…</translation>
        </message>
        <message>
            <source>没有打印成：程序遇到了没有预料到的问题。请检查打印机，或者导出 PDF 后再打印。</source>
            <translation>Nothing was printed because something went wrong. Please check the printer, or export the PDF and print that.</translation>
        </message>
        <message>
            <source>打印机没有回应，没有打印。请检查打印机是否开着、有没有纸，再试一次。</source>
            <translation>The printer does not respond; nothing was printed. Please check that it is switched on and has paper, and try again.</translation>
        </message>
        <message>
            <source>打印到第 {page} 页时打印机没有回应，请检查打印机。</source>
            <translation>The printer stopped responding at page {page}. Please check the printer.</translation>
        </message>
        <message>
            <source>没有生成预览：程序遇到了没有预料到的问题。您填的内容都还在，可以试试导出。</source>
            <translation>No preview was made because something went wrong. Everything you entered is still there; try exporting instead.</translation>
        </message>
        <message>
            <source>时间图</source>
            <translation>Timeline</translation>
        </message>
        <message>
            <source>分布图</source>
            <translation>Distribution</translation>
        </message>
        <message>
            <source>右边看什么</source>
            <translation>What the right-hand side shows</translation>
        </message>
        <message>
            <source>待答</source>
            <translation>Questions</translation>
        </message>
        <message>
            <source>结果：{name}</source>
            <translation>Result: {name}</translation>
        </message>
        <message>
            <source>待答（{count}）</source>
            <translation>Questions ({count})</translation>
        </message>
        <message>
            <source>；再点一次“下一步”就往下走</source>
            <translation>; choose "Next" again to go on anyway</translation>
        </message>
        <message>
            <source>可以不填。</source>
            <translation>May be left empty.</translation>
        </message>
        <message>
            <source>可以选几个，也可以选“以上都没有”或“不清楚”。</source>
            <translation>You may choose several, or "None of these", or "Don't know".</translation>
        </message>
        <message>
            <source>选一个，也可以选“不清楚”。</source>
            <translation>Choose one; "Don't know" is fine too.</translation>
        </message>
        <message>
            <source>写在这里，也可以选“不清楚”。</source>
            <translation>Write it here; "Don't know" is fine too.</translation>
        </message>
        <message>
            <source>；改好之前按“不清楚”算</source>
            <translation>; until it is corrected it counts as "Don't know"</translation>
        </message>
        <message>
            <source>清除</source>
            <translation>Clear</translation>
        </message>
        <message>
            <source>下面还有 {count} 个问题 ↓</source>
            <translation>More questions below ({count}) ↓</translation>
        </message>
        <message>
            <source>下面还有选项 ↓</source>
            <translation>More options below ↓</translation>
        </message>
        <message>
            <source>这一页没有需要回答的问题了，请直接点“下一步”。</source>
            <translation>There is nothing to answer on this page any more; please choose "Next".</translation>
        </message>
        <message>
            <source>设置文件已损坏，已改用默认设置；请到“工具—设置”里重新设定。</source>
            <translation>The settings file is damaged; default settings are used. Please set them again under "Tools – Settings".</translation>
        </message>
        <message>
            <source>读不了设置文件 {file}：{reason}。这次用默认设置。</source>
            <translation>The settings file {file} cannot be read: {reason}. The default settings are used this time.</translation>
        </message>
        <message>
            <source>设置文件里有几项不能用（{names}），这几项已改用默认值。</source>
            <translation>Some settings in the file cannot be used ({names}); they are back to their defaults.</translation>
        </message>
        <message>
            <source>设置没有记住，下次打开程序要重新设定。{error}</source>
            <translation>The settings were not kept; set them again the next time you open the program. {error}</translation>
        </message>
        <message>
            <source>{name}：</source>
            <translation>{name}: </translation>
        </message>
        <message>
            <source>【{title}】</source>
            <translation>[{title}]</translation>
        </message>
        <message>
            <source>最多还有 {left} 个问题会影响结果</source>
            <translation>Questions that still matter: up to {left}</translation>
        </message>
        <message>
            <source>其余问题都不再影响结果</source>
            <translation>No other question matters any more</translation>
        </message>
        <message>
            <source>可享受</source>
            <translation>Available</translation>
        </message>
        <message>
            <source>差一步</source>
            <translation>One step away</translation>
        </message>
        <message>
            <source>待确认</source>
            <translation>Undecided</translation>
        </message>
        <message>
            <source>{count} 项</source>
            <translation>{count}</translation>
        </message>
        <message>
            <source>没有找到可以写入的 U 盘。请插好 U 盘，等几秒钟再试一次。</source>
            <translation>No USB stick that can be written to was found. Please plug one in, wait a few seconds and try again.</translation>
        </message>
        <message>
            <source>保存到哪个 U 盘？</source>
            <translation>Which USB stick to save to?</translation>
        </message>
        <message>
            <source>知道了</source>
            <translation>OK</translation>
        </message>
        <message>
            <source>已保存：{name}
位置：{folder}</source>
            <translation>Saved: {name}
Folder: {folder}</translation>
        </message>
        <message>
            <source>打开文件夹</source>
            <translation>Open the folder</translation>
        </message>
        <message>
            <source>自测文件 (*.huiqi *.json)</source>
            <translation>Assessment files (*.huiqi *.json)</translation>
        </message>
        <message>
            <source>每项只算在第一个责任部门名下，长短按项数；能享受多的部门在前。</source>
            <translation>Each measure counts only for its first responsible department; the length of a bar is the number of measures, and departments with the most available come first.</translation>
        </message>
        <message>
            <source>{name}　{count} 项</source>
            <translation>{name}: {count}</translation>
        </message>
        <message>
            <source>各部门各有多少项，结果怎样</source>
            <translation>How many measures each department has, and with what result</translation>
        </message>
        <message>
            <source>{bucket}：{count} 项</source>
            <translation>{bucket}: {count}</translation>
        </message>
        <message>
            <source>{name}，{bucket}：{count} 项</source>
            <translation>{name}, {bucket}: {count}</translation>
        </message>
        <message>
            <source>{title}。一共 {all}。{each}。</source>
            <translation>{title}. In all {all}. {each}.</translation>
        </message>
        <message>
            <source>{start}至{end}</source>
            <translation>{start} to {end}</translation>
        </message>
        <message>
            <source>{start}起，长期执行</source>
            <translation>From {start}, permanent</translation>
        </message>
        <message>
            <source>{start}起，未载明到哪天</source>
            <translation>From {start}, no end date stated</translation>
        </message>
        <message>
            <source>每一段是同样日期的几项；虚线是评估日期，“?”表示文件没有写明到哪天为止。</source>
            <translation>Each bar stands for measures with the same dates; the dashed line is the assessment date, "?" means that the text states no end date.</translation>
        </message>
        <message>
            <source>各项措施在哪些日子里有效</source>
            <translation>When the measures are in force</translation>
        </message>
        <message>
            <source>{count} 项　{days}</source>
            <translation>{days}: {count}</translation>
        </message>
        <message>
            <source>评估日期 {day}</source>
            <translation>Assessment date {day}</translation>
        </message>
        <message>
            <source>{bucket}：{count} 项，{days}</source>
            <translation>{bucket}: {count}, {days}</translation>
        </message>
        <message>
            <source>{bucket} {count} 项：{days}</source>
            <translation>{bucket} {count}: {days}</translation>
        </message>
        <message>
            <source>{title}。评估日期 {day}。{rest}。</source>
            <translation>{title}. Assessment date {day}. {rest}.</translation>
        </message>
        <message>
            <source>{name}（{number}/{of}）</source>
            <translation>{name} ({number}/{of})</translation>
        </message>
        <message>
            <source>没有看懂这个金额，可以写成 120万、1.2亿 或 1200000</source>
            <translation>This amount was not understood; you can write 1200000, 120万 or 1.2亿</translation>
        </message>
        <message>
            <source>这里要填整数，例如 12</source>
            <translation>Please enter a whole number, for example, 12</translation>
        </message>
        <message>
            <source>没有看懂这个日期，可以写成 2022-03-05 或 2022年3月5日</source>
            <translation>This date was not understood; you can write 2022-03-05 or 2022年3月5日</translation>
        </message>
        <message>
            <source>没有“{day}”这一天，请检查月份和日子</source>
            <translation>There is no day "{day}"; please check month and day</translation>
        </message>
        <message>
            <source>按这一天判断措施是否有效。2022 年出台的措施有许多已经到期：想知道今天还有什么，就用今天；想知道当时能享受什么，就改成 2022 年的某一天。</source>
            <translation>Whether a measure is in force is judged on this date. Many measures of 2022 have expired: use today to see what is left; choose a date in 2022 to see what could be claimed then.</translation>
        </message>
        <message>
            <source>看看您的单位能享受哪些政策</source>
            <translation>See which policies your business can benefit from</translation>
        </message>
        <message>
            <source>打开以前保存的答案(&amp;O)…</source>
            <translation>&amp;Open saved answers…</translation>
        </message>
        <message>
            <source>从文件读入以前保存的答案</source>
            <translation>Read in answers saved earlier</translation>
        </message>
        <message>
            <source>正在读取政策文件……</source>
            <translation>Reading the policy files…</translation>
        </message>
        <message>
            <source>全部在这台电脑上完成：不联网，不上传。每一题都可以选“不清楚”，随时可以回头修改。</source>
            <translation>Everything stays on this computer: no network, no upload. You can always answer "Don't know", and change any answer later.</translation>
        </message>
        <message>
            <source>评估日期(&amp;D)</source>
            <translation>Assessment &amp;date</translation>
        </message>
        <message>
            <source>依据的政策：{title}</source>
            <translation>Policy set: {title}</translation>
        </message>
        <message>
            <source>这台电脑的日期是 {day}，看来不对。请在上面改成今天的日期，并把电脑的日期调准。</source>
            <translation>The date of this computer is {day}, which looks wrong. Please set the date above to today, and correct the date of the computer.</translation>
        </message>
        <message>
            <source>回答几页平常的问题，只问会影响结果的，大约五到十分钟。程序按自治区 2022 年促进服务业、小微企业和电子商务发展的政策文件逐条比对，告诉您可以享受哪些措施、依据是什么、大概多少钱、到什么时候、该找哪个部门，最后可以导出 Excel 清单和 PDF。</source>
            <translation>Answer a few pages of everyday questions, only those that matter (5 to 10 minutes). The program checks your answers against Inner Mongolia's 2022 policies for services, small businesses and e‑commerce and tells you what you can claim, why, roughly how much, until when and from which department. Export to Excel or PDF.</translation>
        </message>
        <message>
            <source>有的：条件都满足，列在“可享受”里。</source>
            <translation>Yes: all conditions are met; it is listed under "Available".</translation>
        </message>
        <message>
            <source>差一步：{why}</source>
            <translation>One step away: {why}</translation>
        </message>
        <message>
            <source>还不能下结论，要先知道：{what}</source>
            <translation>Not decided yet. Please answer: {what}</translation>
        </message>
        <message>
            <source>不适用：{why}</source>
            <translation>Not applicable: {why}</translation>
        </message>
        <message>
            <source>{until}，在评估日期不能享受。</source>
            <translation>{until}; cannot be claimed on the assessment date.</translation>
        </message>
        <message>
            <source>{until}，在评估日期还不能享受。</source>
            <translation>{until}; cannot be claimed yet on the assessment date.</translation>
        </message>
        <message>
            <source>在清单里看（列在“{bucket}”）</source>
            <translation>See it in the list (under "{bucket}")</translation>
        </message>
        <message>
            <source>几个文件写的是同一项，清单里合在“{title}”，列在“{bucket}”；点这里看</source>
            <translation>Several documents say the same; the list has them together as "{title}", under "{bucket}". Click here to see it</translation>
        </message>
        <message>
            <source>这一条里没有企业可以申请或享受的措施。</source>
            <translation>This provision holds no measure that a business can apply for or receive.</translation>
        </message>
        <message>
            <source>责任部门</source>
            <translation>Responsible departments</translation>
        </message>
        <message>
            <source>为什么没有……？</source>
            <translation>Why not…?</translation>
        </message>
        <message>
            <source>写一项措施、条款号或平常的说法，例如：房租、社保、第二十七条</source>
            <translation>Write a measure, a provision number or everyday words, for example, 房租, 社保, 第二十七条</translation>
        </message>
        <message>
            <source>找哪一项</source>
            <translation>What to look for</translation>
        </message>
        <message>
            <source>找到的措施和条款</source>
            <translation>Measures and provisions found</translation>
        </message>
        <message>
            <source>这一条没有可享受的措施</source>
            <translation>This provision has no measure to claim</translation>
        </message>
        <message>
            <source>没有完全对上的，下面是相近的 {count} 条</source>
            <translation>No exact match; similar ones: {count}</translation>
        </message>
        <message>
            <source>找到 {count} 条，先列 {shown} 条；多写几个字就少一些</source>
            <translation>{count} found, the first {shown} are listed; write more to narrow down</translation>
        </message>
        <message>
            <source>找到 {count} 条</source>
            <translation>{count} found</translation>
        </message>
        <message>
            <source>写措施的名称或里面的几个字，例如：房租、贷款贴息</source>
            <translation>The name of a measure or part of it, for example, 房租, 贷款贴息</translation>
        </message>
        <message>
            <source>写条款号，例如：第二十七条、27、2.1.3，可以带上文件：小微企业 第9条</source>
            <translation>A provision number, for example, 第二十七条, 27, 2.1.3; the document may stand before it: 小微企业 第9条</translation>
        </message>
        <message>
            <source>写拼音或首字母，例如：zujin、sbbt</source>
            <translation>Pinyin or initials, for example, zujin, sbbt</translation>
        </message>
        <message>
            <source>全部六个文件的每一项措施、每一条规定都能查，看它为什么在或不在清单里。</source>
            <translation>Every measure and every provision of all six documents can be looked up, with the reason why it is or is not in the list.</translation>
        </message>
        <message>
            <source>这些文件里没有找到。换一个说法试试：</source>
            <translation>Not found in these documents. Try it another way:</translation>
        </message>
        <message>
            <source>想查哪一项？</source>
            <translation>What are you looking for?</translation>
        </message>
        <message>
            <source>下一步(&amp;N)</source>
            <translation>&amp;Next</translation>
        </message>
        <message>
            <source>直接看结果(&amp;R)</source>
            <translation>See the &amp;result now</translation>
        </message>
        <message>
            <source>开始</source>
            <translation>Start</translation>
        </message>
        <message>
            <source>{year}年{month}月{day}日</source>
            <translation>{year}-{month:0&gt;2}-{day:0&gt;2}</translation>
        </message>
        <message>
            <source>{name}（{help}）</source>
            <translation>{name} – {help}</translation>
        </message>
        <message>
            <source>10000 万元</source>
            <translation>1000000 million</translation>
        </message>
    </context>
    <context>
        <name>sentence</name>
        <message>
            <source>应为 true（是）或 false（否）</source>
            <translation>it should be true (yes) or false (no)</translation>
        </message>
        <message>
            <source>应为列表，例如 []（都没有）</source>
            <translation>it should be a list, for example, [] (none of these)</translation>
        </message>
        <message>
            <source>应为不超过 {most} 字的文字</source>
            <translation>it should be text of at most {most:,} characters</translation>
        </message>
        <message>
            <source>“{label}”（{ident}）的值 {value} 不对，{hint}</source>
            <translation>"{label}" ({ident}): {value} is not right; {hint}</translation>
        </message>
        <message>
            <source>{name}（{label}）</source>
            <translation>{name} ({label})</translation>
        </message>
        <message>
            <source>应为industries.json 中可选的行业代码，例如 {choice}</source>
            <translation>it should be the code of an industry in industries.json, for example, {choice}</translation>
        </message>
        <message>
            <source>应为旗县（市、区）的六位代码，例如 {choice}</source>
            <translation>it should be the six-digit code of a banner, county or district, for example, {choice}</translation>
        </message>
        <message>
            <source>应为 {choices} 之一</source>
            <translation>it should be one of {choices}</translation>
        </message>
        <message>
            <source>应为整数{range}</source>
            <translation>it should be a whole number{range}</translation>
        </message>
        <message>
            <source>应为以元计的金额，写成 "1200000" 或 "1200000.50"，精确到分{range}</source>
            <translation>it should be an amount in CNY such as 1200000 or 1200000.50, with two decimals at most{range}</translation>
        </message>
        <message>
            <source>应为日期，写成 2022-12-31 的样子</source>
            <translation>it should be a date written like 2022-12-31</translation>
        </message>
        <message>
            <source>超出范围{range}</source>
            <translation>it is outside the limits{range}</translation>
        </message>
        <message>
            <source>{number} {unit}</source>
            <translation>{number:,} {unit}</translation>
        </message>
        <message>
            <source>，范围是 {low} 至 {high}</source>
            <translation> ({low} to {high})</translation>
        </message>
        <message>
            <source>{where}：{why}</source>
            <translation>{where}: {why}</translation>
        </message>
        <message>
            <source>不是惠企自测的答案文件，应写成 {{"format": 1, "answers": {{…}}}}</source>
            <translation>this is not an answers file of Huiqi, which looks like {{"format": 1, "answers": {{…}}}}</translation>
        </message>
        <message>
            <source>format 应为 {format}，这个文件是 {found}，请用新版程序打开</source>
            <translation>the format should be {format} but is {found}; please open it with a newer version of the program</translation>
        </message>
        <message>
            <source>没有“{name}”这一项，只能有 format、answers 和 on</source>
            <translation>there is no entry "{name}", only format, answers and on</translation>
        </message>
        <message>
            <source>不是完整的 JSON 文件，可能已损坏；请重新保存，或用备份的文件</source>
            <translation>this is not a complete JSON file and may be damaged; please save it again or use a backup</translation>
        </message>
        <message>
            <source>“{name}”写了两次，请只保留一个</source>
            <translation>"{name}" is there twice; please keep only one</translation>
        </message>
        <message>
            <source>{name} 不是数，请改成数字，不清楚的写 null</source>
            <translation>{name} is not a number; please write one, or null for "Don't know"</translation>
        </message>
        <message>
            <source>是不是“{name}”？</source>
            <translation>did you mean "{name}"?</translation>
        </message>
        <message>
            <source>用 huiqi questions 查看所有问题</source>
            <translation>"huiqi questions" lists them all</translation>
        </message>
        <message>
            <source>没有“{name}”这个问题，{near}</source>
            <translation>there is no question "{name}"; {near}</translation>
        </message>
        <message>
            <source>on 应为日期，写成 2022-12-31 的样子</source>
            <translation>"on" should be a date written like 2022-12-31</translation>
        </message>
        <message>
            <source>不是 UTF-8 编码的文本，可能不是答案文件或已损坏，请换一个文件</source>
            <translation>this is not UTF-8 text, so perhaps not an answers file, or damaged; please choose another file</translation>
        </message>
        <message>
            <source>这几个答案码不是同一次自测的，请只扫同一份结果单上的</source>
            <translation>These answer codes are not of the same assessment; please scan only those of one result sheet.</translation>
        </message>
        <message>
            <source>内容太多，二维码里放不下，请不要把单位名称放进去，或者改用答案文件</source>
            <translation>This is too much for a QR code; please leave out the name of the business, or use an answers file.</translation>
        </message>
        <message>
            <source>答案码的内容读不懂，请重新扫一次；还是不行，请改用答案文件</source>
            <translation>What the answer code says was not understood; please scan it again, and if that does not help, use an answers file.</translation>
        </message>
        <message>
            <source>答案码只有数字，这里却有“{char}”；请扫结果单上的二维码，或者把数字照原样贴进来</source>
            <translation>An answer code has only digits, but here is "{char}"; please scan the QR code on the result sheet, or paste the digits as they are.</translation>
        </message>
        <message>
            <source>内容太长，不是惠企自测的答案码；请一次只扫一份结果单上的二维码</source>
            <translation>This is too long for an answer code of Huiqi; please scan only one result sheet at a time.</translation>
        </message>
        <message>
            <source>没有扫到答案码，请把扫描枪对准结果单上的二维码</source>
            <translation>No answer code was read; please point the scanner at the QR code on the result sheet.</translation>
        </message>
        <message>
            <source>这不是惠企自测结果单上的答案码，请扫结果单上的二维码</source>
            <translation>This is not an answer code of Huiqi; please scan the QR code on the result sheet.</translation>
        </message>
        <message>
            <source>这个答案码是用更新的程序打印的，请先更新惠企自测，或者改用答案文件</source>
            <translation>This answer code was printed by a newer version of the program; please update Huiqi first, or use an answers file.</translation>
        </message>
        <message>
            <source>第 {number} 个答案码不完整，后面少了一截，请重新扫一次</source>
            <translation>Answer code {number} is not complete: its end is missing. Please scan it again.</translation>
        </message>
        <message>
            <source>第 {number} 个答案码有错，请重新扫一次</source>
            <translation>There is a mistake in answer code {number}; please scan it again.</translation>
        </message>
        <message>
            <source>一共 {count} 个答案码，还缺第 {missing} 个，请接着扫</source>
            <translation>Answer codes in all: {count}. Still missing: {missing}. Please go on scanning.</translation>
        </message>
        <message>
            <source>这份答案是用另一版政策数据填的，有 {count} 个回答对不上现在的题目，没有读入，请核对后补答。</source>
            <translation> These answers were given with another version of the policy data. Left out, as they do not fit the questions any more: {count}. Please check, and answer those again.</translation>
        </message>
        <message>
            <source>这份答案是用另一版政策数据填的，回答都已读入，请核对一遍。</source>
            <translation> These answers were given with another version of the policy data; all of them were read in. Please check them.</translation>
        </message>
        <message>
            <source>找不到这个文件，请检查它是否被移走或改名</source>
            <translation>this file was not found; please check whether it was moved or renamed</translation>
        </message>
        <message>
            <source>文件名里有不能使用的字符，请检查文件名</source>
            <translation>the file name has characters that cannot be used; please check it</translation>
        </message>
        <message>
            <source>这里应是一个文件，不是文件夹，请检查写法</source>
            <translation>this is a folder; please choose a file</translation>
        </message>
        <message>
            <source>不是普通文件（是设备或管道），请换一个文件</source>
            <translation>this is not an ordinary file but a device or pipe; please choose another file</translation>
        </message>
        <message>
            <source>太大，最多 {limit}，可能选错了文件，请检查</source>
            <translation>it is too large (at most {limit}); please check that it is the right file</translation>
        </message>
        <message>
            <source>打不开，正被其他程序占用，或者没有读取的权限；请关闭别的程序，或检查权限</source>
            <translation>it cannot be opened: another program is using it, or you may not read it; please close the other program, or check the permissions</translation>
        </message>
        <message>
            <source>是一个指回自己的链接，请换一个文件</source>
            <translation>this link leads back to itself; please choose another file</translation>
        </message>
        <message>
            <source>文件名或路径太长，请检查写法</source>
            <translation>the file name or path is too long; please check it</translation>
        </message>
        <message>
            <source>读不了（{reason}），请检查磁盘，或换一个位置再试</source>
            <translation>it cannot be read ({reason}); please check the disk, or try from another place</translation>
        </message>
        <message>
            <source>读不了 {file}（{reason}），请恢复这个文件，或重新安装惠企自测</source>
            <translation>{file} cannot be read ({reason}); please restore this file, or install Huiqi again</translation>
        </message>
        <message>
            <source>政策数据 {directory} 读不懂（{error}），请运行 huiqi check 检查，或恢复原文件</source>
            <translation>the policy data in {directory} was not understood ({error}); please run "huiqi check", or restore the original files</translation>
        </message>
        <message>
            <source>{first}（运行 huiqi check 查看全部 {count} 处问题）</source>
            <translation>{first} ("huiqi check" shows all problems: {count})</translation>
        </message>
        <message>
            <source>已取消，没有生成文件。</source>
            <translation>Cancelled; no file was made.</translation>
        </message>
        <message>
            <source>没有保存成“{name}”：{cause}</source>
            <translation>"{name}" was not saved: {cause}</translation>
        </message>
        <message>
            <source>“{path}”是一个文件夹，请换一个文件名。</source>
            <translation>"{path}" is a folder; please choose another file name.</translation>
        </message>
        <message>
            <source>“{path}”是一个指回自己的链接，请换一个文件名。</source>
            <translation>"{path}" is a link that leads back to itself; please choose another file name.</translation>
        </message>
        <message>
            <source>“{path}”不是普通文件（是设备或管道），请换一个文件名。</source>
            <translation>"{path}" is not an ordinary file but a device or pipe; please choose another file name.</translation>
        </message>
        <message>
            <source>“{folder}”所在的磁盘已满，请删去一些文件或换一个磁盘后重试。</source>
            <translation>the disk with "{folder}" is full; please delete some files or use another disk, and try again.</translation>
        </message>
        <message>
            <source>“{path}”正被其他程序（如 Excel、WPS）打开，请关闭后重试，或换一个文件名。</source>
            <translation>"{path}" is open in another program (such as Excel or WPS); please close it and try again, or choose another file name.</translation>
        </message>
        <message>
            <source>“{path}”是只读的或受到保护，不能替换，请换一个文件名。</source>
            <translation>"{path}" is read-only or protected and cannot be replaced; please choose another file name.</translation>
        </message>
        <message>
            <source>没有写入文件夹“{folder}”的权限，请检查这个文件夹的权限。</source>
            <translation>you may not write to the folder "{folder}"; please check the permissions of this folder.</translation>
        </message>
        <message>
            <source>没有写入文件夹“{folder}”的权限，请换一个文件夹，例如“桌面”或“文档”。</source>
            <translation>you may not write to the folder "{folder}"; please choose another, for example, the desktop or your documents.</translation>
        </message>
        <message>
            <source>文件名或路径太长，请换一个短一些的名字。</source>
            <translation>the file name or path is too long; please choose a shorter name.</translation>
        </message>
        <message>
            <source>文件名里有不能使用的字符，请换一个名字。</source>
            <translation>the file name has characters that cannot be used; please choose another name.</translation>
        </message>
        <message>
            <source>文件夹“{folder}”不存在，请先建好文件夹或换一个位置。</source>
            <translation>there is no folder "{folder}"; please make it first, or choose another place.</translation>
        </message>
        <message>
            <source>写入“{folder}”时出错（{reason}），请换一个位置重试。</source>
            <translation>writing to "{folder}" failed ({reason}); please try another place.</translation>
        </message>
        <message>
            <source>没有可以记进日历的日期：现在能办的措施都没有写明截止日，所以没有生成日历文件。</source>
            <translation>There are no dates for a calendar: none of the measures you can claim now has a stated end date, so no calendar file was made.</translation>
        </message>
        <message>
            <source>只看了前 {most} 行，后面的没有看；请删去多余的行。</source>
            <translation>Only the first {most:,} rows were read; please delete the rows that are not needed.</translation>
        </message>
        <message>
            <source>第 {row} 行{complaint}</source>
            <translation>Row {row}: {complaint}</translation>
        </message>
        <message>
            <source>第 {row} 行“{column}”{complaint}</source>
            <translation>Row {row}, "{column}": {complaint}</translation>
        </message>
        <message>
            <source>太长，最多 {most} 个字，没有采用；请写短一些。</source>
            <translation>too long (at most {most} characters), so it was left out; please shorten it.</translation>
        </message>
        <message>
            <source>{text} 可能少了开头的 0，先照原样采用；请核对，并把单元格格式改成“文本”。</source>
            <translation>{text} may lack its first 0 and is used as it is for now; please check it, and set the format of the cell to "Text".</translation>
        </message>
        <message>
            <source>第 {row} 行“{name}”和第 {first} 行是同一个部门，只采用了第 {first} 行。</source>
            <translation>Row {row}, "{name}": the same department as in row {first}; only row {first} is used.</translation>
        </message>
        <message>
            <source>没有写部门，没有采用；请补上部门名称。</source>
            <translation>no department is named, so it was left out; please add the name.</translation>
        </message>
        <message>
            <source>请照空表里的部门名称写。</source>
            <translation>please write it as in the blank table.</translation>
        </message>
        <message>
            <source>“{name}”不是政策文件里的责任部门，没有采用；{hint}</source>
            <translation>"{name}" is not a responsible department of the policy documents and was left out; {hint}</translation>
        </message>
        <message>
            <source>没有生成 PDF：程序自带的字体 {name} 缺失或损坏，请重新安装本程序。</source>
            <translation>No PDF was made: the font {name} that comes with the program is missing or damaged; please install the program again.</translation>
        </message>
        <message>
            <source>没有生成 PDF：这份结果里没有要到部门“{ident}”办的事项。要去的部门有：{names}。</source>
            <translation>No PDF was made: this result has nothing to do at the department "{ident}". Departments to go to: {names}.</translation>
        </message>
        <message>
            <source>没有</source>
            <translation>none</translation>
        </message>
        <message>
            <source>展开以后过于庞大，没有打开；请把表格复制到一个新的工作簿里再试。</source>
            <translation>it was not opened, as it would be huge once unpacked; please copy the table into a new workbook and try that.</translation>
        </message>
        <message>
            <source>{file}：{why}。</source>
            <translation>{file}: {why}.</translation>
        </message>
        <message>
            <source>“{name}”{why}</source>
            <translation>"{name}": {why}</translation>
        </message>
        <message>
            <source>“{name}”不是 Excel 工作簿，或者已经损坏；请用 Excel 或 WPS 打开它，另存为 .xlsx 工作簿后再试。</source>
            <translation>"{name}" is not an Excel workbook, or is damaged; please open it in Excel or WPS, save it as an .xlsx workbook and try again.</translation>
        </message>
        <message>
            <source>“{name}”里没有找到表头，要有一行写着：{headings}；可以先生成一张空表，照着填。</source>
            <translation>"{name}" has no heading: one row should say "{headings}". You can make a blank table first and fill it in.</translation>
        </message>
        <message>
            <source>加了密码，或者是旧的 .xls 格式；请去掉密码，另存为 .xlsx 后再试。</source>
            <translation>it has a password, or is in the old .xls format; please remove the password, save it as .xlsx and try again.</translation>
        </message>
        <message>
            <source>是公式，没有采用；请直接写文字。</source>
            <translation>a formula, so it was left out; please write the text itself.</translation>
        </message>
        <message>
            <source>是错误值 {value}，没有采用；请直接写文字。</source>
            <translation>the error value {value}, so it was left out; please write the text itself.</translation>
        </message>
        <message>
            <source>被当成了日期或时间，没有采用；请把单元格格式改成“文本”再写一遍。</source>
            <translation>taken for a date or time, so it was left out; please set the format of the cell to "Text" and write it again.</translation>
        </message>
        <message>
            <source>是一个大得没法用的数，没有采用；请直接写文字。</source>
            <translation>a number too large to use, so it was left out; please write the text itself.</translation>
        </message>
        <message>
            <source>程序文件不完整，缺少目录 {name}，请重新安装。找过：{places}</source>
            <translation>the program is not complete: the folder {name} is missing; please install it again. Places looked at: {places}</translation>
        </message>
    </context>
    <context>
        <name>word</name>
        <message>
            <source>可享受</source>
            <translation>Available</translation>
        </message>
        <message>
            <source>差一步</source>
            <translation>One step away</translation>
        </message>
        <message>
            <source>待确认</source>
            <translation>Undecided</translation>
        </message>
        <message>
            <source>不适用</source>
            <translation>Not applicable</translation>
        </message>
        <message>
            <source>已到期</source>
            <translation>Expired</translation>
        </message>
        <message>
            <source>未生效</source>
            <translation>Not yet in force</translation>
        </message>
        <message>
            <source>奖励</source>
            <translation>Award</translation>
        </message>
        <message>
            <source>补助</source>
            <translation>Subsidy</translation>
        </message>
        <message>
            <source>税收优惠</source>
            <translation>Tax relief</translation>
        </message>
        <message>
            <source>房租减免</source>
            <translation>Rent relief</translation>
        </message>
        <message>
            <source>社会保险</source>
            <translation>Social insurance</translation>
        </message>
        <message>
            <source>降费</source>
            <translation>Lower fees</translation>
        </message>
        <message>
            <source>融资支持</source>
            <translation>Financing</translation>
        </message>
        <message>
            <source>政府采购</source>
            <translation>Government procurement</translation>
        </message>
        <message>
            <source>人才支持</source>
            <translation>Talent</translation>
        </message>
        <message>
            <source>场地用地</source>
            <translation>Premises and land</translation>
        </message>
        <message>
            <source>服务</source>
            <translation>Service</translation>
        </message>
        <message>
            <source>符合条件即可享受</source>
            <translation>Available to all who meet the conditions</translation>
        </message>
        <message>
            <source>须经部门认定、评审或受预算限制</source>
            <translation>Subject to approval or review by the department, or to the budget</translation>
        </message>
        <message>
            <source>鼓励性条款，以当地实际出台的办法为准</source>
            <translation>Encouraged only; depends on your local authority's own rules</translation>
        </message>
        <message>
            <source>需要申请</source>
            <translation>Application needed</translation>
        </message>
        <message>
            <source>免申即享，不用申请</source>
            <translation>Granted automatically, no application needed</translation>
        </message>
        <message>
            <source>自行判别、自行申报</source>
            <translation>You judge and declare it yourself</translation>
        </message>
        <message>
            <source>文件没有写办理方式，请向责任部门咨询</source>
            <translation>The documents do not say how; please ask the responsible department</translation>
        </message>
        <message>
            <source>间接受益：要由银行先办理</source>
            <translation>Indirect: the bank has to act first</translation>
        </message>
        <message>
            <source>间接受益：要由融资担保机构先办理</source>
            <translation>Indirect: the financing guarantee institution has to act first</translation>
        </message>
        <message>
            <source>间接受益：要由保险公司先办理</source>
            <translation>Indirect: the insurer has to act first</translation>
        </message>
        <message>
            <source>间接受益：要由房东同意</source>
            <translation>Indirect: the landlord has to agree</translation>
        </message>
        <message>
            <source>间接受益：要由行业协会商会决定</source>
            <translation>Indirect: the trade association or chamber of commerce decides</translation>
        </message>
        <message>
            <source>间接受益：要由采购单位执行</source>
            <translation>Indirect: the purchasing body carries it out</translation>
        </message>
        <message>
            <source>间接受益：要由平台企业执行</source>
            <translation>Indirect: the platform company carries it out</translation>
        </message>
        <message>
            <source>间接受益：要由服务机构提供</source>
            <translation>Indirect: provided by a service agency</translation>
        </message>
        <message>
            <source>企业</source>
            <translation>Companies</translation>
        </message>
        <message>
            <source>个体工商户</source>
            <translation>Individual businesses</translation>
        </message>
        <message>
            <source>机构和其他单位</source>
            <translation>Institutions and other organisations</translation>
        </message>
        <message>
            <source>园区、基地</source>
            <translation>Parks and bases</translation>
        </message>
        <message>
            <source>平台企业</source>
            <translation>Platform companies</translation>
        </message>
        <message>
            <source>金融机构</source>
            <translation>Financial institutions</translation>
        </message>
        <message>
            <source>个人</source>
            <translation>Individuals</translation>
        </message>
        <message>
            <source>消费者</source>
            <translation>Consumers</translation>
        </message>
        <message>
            <source>地方政府</source>
            <translation>Local governments</translation>
        </message>
        <message>
            <source>是</source>
            <translation>Yes</translation>
        </message>
        <message>
            <source>否</source>
            <translation>No</translation>
        </message>
        <message>
            <source>不清楚</source>
            <translation>Don't know</translation>
        </message>
        <message>
            <source>以上都没有</source>
            <translation>None of these</translation>
        </message>
        <message>
            <source>（未填写单位名称）</source>
            <translation>(no business name entered)</translation>
        </message>
        <message>
            <source>本结果由程序按文件原文和您填写的情况自动比对得出，只供参考，不是行政决定；能否享受、金额多少，以责任部门的审核为准。</source>
            <translation>This result comes from an automatic comparison of the official documents with what you entered. It is for reference only and is not an administrative decision; whether and how much you receive is decided by the responsible department.</translation>
        </message>
        <message>
            <source>“最高”“不超过”是上限，不是承诺的金额；标有“鼓励性条款”的，只有当地出台了具体办法才有。</source>
            <translation>"最高" and "不超过" (at most) are ceilings, not promised amounts; what is marked "Encouraged only" exists only where the local authority has made its own rules.</translation>
        </message>
        <message>
            <source>“未载明有效期”的措施，文件没有写到哪天为止，办理前请先向责任部门核实是否仍在执行。</source>
            <translation>Where no end date is stated, please check with the responsible department whether the measure is still in force before you apply.</translation>
        </message>
        <message>
            <source>全部比对在本机完成，不联网，不上传任何信息。</source>
            <translation>Everything is compared on this computer: no network, nothing uploaded.</translation>
        </message>
        <message>
            <source>有效期至{day}</source>
            <translation>In force until {day}</translation>
        </message>
        <message>
            <source>已于{day}到期</source>
            <translation>Expired on {day}</translation>
        </message>
        <message>
            <source>未生效，{day}起施行</source>
            <translation>Not yet in force, begins on {day}</translation>
        </message>
        <message>
            <source>未载明有效期，请向责任部门核实</source>
            <translation>No end date stated; please check with the responsible department</translation>
        </message>
        <message>
            <source>长期执行</source>
            <translation>Permanent</translation>
        </message>
        <message>
            <source>有效期至{day}（文件有效期）</source>
            <translation>In force until {day} (validity of the document)</translation>
        </message>
        <message>
            <source>已于{day}到期（文件有效期）</source>
            <translation>Expired on {day} (validity of the document)</translation>
        </message>
        <message>
            <source>有效期至{day}（年度方案，随该年结束）</source>
            <translation>In force until {day} (annual plan, ends with the year)</translation>
        </message>
        <message>
            <source>已于{day}到期（年度方案，随该年结束）</source>
            <translation>Expired on {day} (annual plan, ended with the year)</translation>
        </message>
        <message>
            <source>未载明有效期，2022年内视为有效</source>
            <translation>No end date stated; treated as in force during 2022</translation>
        </message>
    </context>
    <context>
        <name>question</name>
        <message>
            <source>企业概况</source>
            <translation>Your business</translation>
        </message>
        <message>
            <source>先认识一下您的单位。每一题都可以选“不清楚”。</source>
            <translation>First, a few facts about your business. "Don't know" is possible for every question.</translation>
        </message>
        <message>
            <source>经营内容</source>
            <translation>What you do</translation>
        </message>
        <message>
            <source>后面只问您在这里选上的，能少答一大半。</source>
            <translation>Only what you choose here is asked about later, so you answer fewer than half as many questions.</translation>
        </message>
        <message>
            <source>行业</source>
            <translation>Industry</translation>
        </message>
        <message>
            <source>按主要收入来源选一个最接近的行业。</source>
            <translation>Choose the closest industry by your main source of income.</translation>
        </message>
        <message>
            <source>规模</source>
            <translation>Size</translation>
        </message>
        <message>
            <source>用来判断大型、中型、小型还是微型，不会上传到任何地方。</source>
            <translation>This shows whether you are large, medium, small or micro; nothing is uploaded anywhere.</translation>
        </message>
        <message>
            <source>房屋</source>
            <translation>Premises</translation>
        </message>
        <message>
            <source>租来的、自己的和出租的房屋。</source>
            <translation>Premises you rent, own or let.</translation>
        </message>
        <message>
            <source>缴费</source>
            <translation>Contributions and fees</translation>
        </message>
        <message>
            <source>社会保险、公积金、会费和各种收费。</source>
            <translation>Social insurance, housing fund, membership fees and all kinds of charges.</translation>
        </message>
        <message>
            <source>税</source>
            <translation>Tax</translation>
        </message>
        <message>
            <source>不确定的可以问会计，也可以选“不清楚”。</source>
            <translation>If unsure, ask your accountant, or choose "Don't know".</translation>
        </message>
        <message>
            <source>疫情和困难</source>
            <translation>Epidemic and difficulties</translation>
        </message>
        <message>
            <source>停业、减收、保险理赔和防疫支出。</source>
            <translation>Closures, falling income, insurance claims and costs of epidemic prevention.</translation>
        </message>
        <message>
            <source>贷款和担保</source>
            <translation>Loans and guarantees</translation>
        </message>
        <message>
            <source>银行贷款、信用评级和融资担保。</source>
            <translation>Bank loans, credit ratings and financing guarantees.</translation>
        </message>
        <message>
            <source>用人和培训</source>
            <translation>Staff and training</translation>
        </message>
        <message>
            <source>招工、人才和职工培训。</source>
            <translation>Hiring, talent and staff training.</translation>
        </message>
        <message>
            <source>资质和称号</source>
            <translation>Certifications and titles</translation>
        </message>
        <message>
            <source>已经取得的认定、称号和评级。</source>
            <translation>Certifications, titles and ratings you already have.</translation>
        </message>
        <message>
            <source>创业、投资和打算</source>
            <translation>Start-up, investment and plans</translation>
        </message>
        <message>
            <source>已经投入的，以及正在做、准备做的。</source>
            <translation>What you have invested, and what you are doing or planning.</translation>
        </message>
        <message>
            <source>商贸和餐饮</source>
            <translation>Trade and catering</translation>
        </message>
        <message>
            <source>开店、连锁、首店和商业项目。</source>
            <translation>Shops, chains, first stores and commercial projects.</translation>
        </message>
        <message>
            <source>旅游和文化</source>
            <translation>Tourism and culture</translation>
        </message>
        <message>
            <source>景区、旅行社、酒店、演出和文创。</source>
            <translation>Scenic areas, travel agencies, hotels, performances and cultural products.</translation>
        </message>
        <message>
            <source>电商</source>
            <translation>E‑commerce</translation>
        </message>
        <message>
            <source>网上经营、电商园区和本地产品。</source>
            <translation>Online business, e‑commerce parks and local products.</translation>
        </message>
        <message>
            <source>客运和交通</source>
            <translation>Passenger transport</translation>
        </message>
        <message>
            <source>客运、客运站和民航。</source>
            <translation>Passenger transport, passenger stations and civil aviation.</translation>
        </message>
        <message>
            <source>货运和物流</source>
            <translation>Freight and logistics</translation>
        </message>
        <message>
            <source>货运、快递、冷链和物流设施。</source>
            <translation>Freight, express delivery, cold chain and logistics facilities.</translation>
        </message>
        <message>
            <source>车辆</source>
            <translation>Vehicles</translation>
        </message>
        <message>
            <source>货车、通行费和新能源车。</source>
            <translation>Trucks, tolls and new-energy vehicles.</translation>
        </message>
        <message>
            <source>科技和工业互联网</source>
            <translation>Technology and industry</translation>
        </message>
        <message>
            <source>研发、软件、设计、上云和技术转移。</source>
            <translation>Research, software, design, cloud and technology transfer.</translation>
        </message>
        <message>
            <source>养老</source>
            <translation>Elderly care</translation>
        </message>
        <message>
            <source>养老机构和床位。</source>
            <translation>Elderly care institutions and beds.</translation>
        </message>
        <message>
            <source>托育和国家专项</source>
            <translation>Childcare and programmes</translation>
        </message>
        <message>
            <source>托育、幼儿园，以及普惠养老、普惠托育专项。</source>
            <translation>Childcare, kindergartens, and the national elderly care and childcare programmes.</translation>
        </message>
        <message>
            <source>家政和社区服务</source>
            <translation>Home and community</translation>
        </message>
        <message>
            <source>家政、物业、便民服务和社区设施。</source>
            <translation>Home services, property management, everyday services and community facilities.</translation>
        </message>
        <message>
            <source>采购和账款</source>
            <translation>Sales and money owed</translation>
        </message>
        <message>
            <source>政府采购、招投标和应收账款。</source>
            <translation>Government procurement, bidding and money owed to you.</translation>
        </message>
        <message>
            <source>单位名称</source>
            <translation>Name of your business</translation>
        </message>
        <message>
            <source>写在营业执照上的名称。只印在清单上，不影响结果，也可以不填。</source>
            <translation>The name on your business licence. It is only printed on the checklist, does not affect the result and may be left empty.</translation>
        </message>
        <message>
            <source>您的单位是哪一种？</source>
            <translation>What kind of organisation are you?</translation>
        </message>
        <message>
            <source>看营业执照上的“类型”。</source>
            <translation>See "类型" (type) on your business licence.</translation>
        </message>
        <message>
            <source>企业</source>
            <translation>Company</translation>
        </message>
        <message>
            <source>公司、合伙企业、个人独资企业等</source>
            <translation>limited company, partnership, sole proprietorship and so on</translation>
        </message>
        <message>
            <source>个体工商户</source>
            <translation>Individual business (个体工商户)</translation>
        </message>
        <message>
            <source>农牧民专业合作社</source>
            <translation>Cooperative of farmers and herders</translation>
        </message>
        <message>
            <source>社会组织、事业单位或其他机构</source>
            <translation>Social organisation, public institution or other body</translation>
        </message>
        <message>
            <source>还没有登记</source>
            <translation>Not registered yet</translation>
        </message>
        <message>
            <source>主要由谁出资？</source>
            <translation>Who put up most of the capital?</translation>
        </message>
        <message>
            <source>看公司章程或股东名册。</source>
            <translation>See the articles of association or the register of shareholders.</translation>
        </message>
        <message>
            <source>民营（个人或民营企业出资）</source>
            <translation>Private (individuals or private companies)</translation>
        </message>
        <message>
            <source>国有或国有控股</source>
            <translation>State-owned or state-controlled</translation>
        </message>
        <message>
            <source>集体、外资或其他</source>
            <translation>Collective, foreign or other</translation>
        </message>
        <message>
            <source>经营地在哪个旗县（市、区）？</source>
            <translation>In which banner, county, city or district do you operate?</translation>
        </message>
        <message>
            <source>看营业执照上的住所或经营场所。清单上会写明到哪个盟市、旗县的部门去办。</source>
            <translation>See the address on your business licence. The checklist names the offices of that league or city and banner or county.</translation>
        </message>
        <message>
            <source>2022 年，您所在的旗县（市、区）是否有过新冠肺炎疫情中高风险地区？</source>
            <translation>Was there a medium- or high-risk COVID-19 area in your banner, county or district in 2022?</translation>
        </message>
        <message>
            <source>只要旗县（市、区）范围内有过中风险或高风险地区就选“是”。记不清可以向当地卫生健康委查询。</source>
            <translation>Choose "Yes" if there was a medium- or high-risk area anywhere in it. If you do not remember, ask the local health commission.</translation>
        </message>
        <message>
            <source>做着或打算做下面哪些事？</source>
            <translation>Which of these do you do or plan to do?</translation>
        </message>
        <message>
            <source>沾一点边就选上；一样都没有的选“以上都没有”，拿不准选“不清楚”。</source>
            <translation>Choose all that apply, even slightly. If none applies, choose "None of these"; if unsure, "Don't know".</translation>
        </message>
        <message>
            <source>开店、办市场、做批发零售或餐饮</source>
            <translation>Run shops or markets, wholesale, retail or catering</translation>
        </message>
        <message>
            <source>商场超市、餐馆、菜市场、步行街、家电家具、二手车、报废车；网上卖货的、附设商店餐厅的也选</source>
            <translation>malls, supermarkets, restaurants, food markets, pedestrian streets, home appliances, furniture, used cars, scrapped cars; also if you sell online or have a shop or restaurant inside your premises</translation>
        </message>
        <message>
            <source>旅游、文化、演出、住宿、会议</source>
            <translation>Tourism, culture, performances, accommodation, conferences</translation>
        </message>
        <message>
            <source>景区、旅行社、酒店民宿、营地、滑雪场、文创、文化产业园区</source>
            <translation>scenic areas, travel agencies, hotels and guesthouses, camps, ski resorts, cultural products, culture parks</translation>
        </message>
        <message>
            <source>网上销售、网上推广或为电商服务</source>
            <translation>Sell or advertise online, or provide services for e‑commerce</translation>
        </message>
        <message>
            <source>网店、直播、电商平台、电商园区、海外仓</source>
            <translation>online shops, live streaming, e‑commerce platforms and parks, overseas warehouses</translation>
        </message>
        <message>
            <source>客运、客运站、铁路、民航</source>
            <translation>Passenger transport, passenger stations, railway, civil aviation</translation>
        </message>
        <message>
            <source>公交、出租、长途客运、轮渡、机场</source>
            <translation>buses, taxis, long-distance coaches, ferries, airports</translation>
        </message>
        <message>
            <source>货运、快递、物流、仓储</source>
            <translation>Freight, express delivery, logistics, warehousing</translation>
        </message>
        <message>
            <source>网络货运、快递进村、冷库、云仓、物流园区、“司机之家”</source>
            <translation>online freight, express delivery to villages, cold storage, cloud warehouses, logistics parks, drivers' homes (司机之家)</translation>
        </message>
        <message>
            <source>单位名下有车，或者有充电站、充电桩</source>
            <translation>Have vehicles in the name of your business, or charging stations or points</translation>
        </message>
        <message>
            <source>小轿车、客车、货车、专用车、新能源车都算；个体工商户登记在经营者本人名下的车也算</source>
            <translation>cars, buses, trucks, special vehicles and new-energy vehicles all count; for individual businesses, vehicles registered to the owner too</translation>
        </message>
        <message>
            <source>科研、软件、云服务、工业设计、设备上云、工业互联网</source>
            <translation>Research, software, cloud services, industrial design, equipment on the cloud, industrial internet</translation>
        </message>
        <message>
            <source>有专利、新产品等科技成果的，做技术转移的，也选</source>
            <translation>also with patents, new products or other research results, or if you do technology transfer</translation>
        </message>
        <message>
            <source>养老、托育、幼儿园</source>
            <translation>Care for the elderly, childcare, kindergartens</translation>
        </message>
        <message>
            <source>养老院、日间照料、旅居养老、托儿所；上门照料的也选</source>
            <translation>homes for the elderly, day care, seasonal stays for the elderly, nurseries; also care at people's homes</translation>
        </message>
        <message>
            <source>家政、物业、社区便民服务</source>
            <translation>Home services, property management, services for the neighbourhood</translation>
        </message>
        <message>
            <source>也包括社区里的维修、买菜、早餐、社区食堂、快递代收，社区服务设施，创业孵化和实训基地</source>
            <translation>also repairs, groceries, breakfast, canteens and parcel pick-up in the community, community service facilities, start-up incubators and training bases</translation>
        </message>
        <message>
            <source>向政府、事业单位或国有企业卖东西、提供服务、包工程</source>
            <translation>Sell goods or services to the government, public institutions or state-owned companies, or build for them</translation>
        </message>
        <message>
            <source>参加政府采购的，这些单位欠着账的，都选</source>
            <translation>choose it if you take part in government procurement or if these bodies owe you money</translation>
        </message>
        <message>
            <source>有下面哪些情况？</source>
            <translation>Which of these apply to you?</translation>
        </message>
        <message>
            <source>有一点就选上；一样都没有的选“以上都没有”，拿不准选“不清楚”。</source>
            <translation>Choose all that apply, even slightly. If none applies, choose "None of these"; if unsure, "Don't know".</translation>
        </message>
        <message>
            <source>正在创业、筹办，或者有创新创业项目</source>
            <translation>Starting a business, preparing one, or having an innovation project</translation>
        </message>
        <message>
            <source>要招工、共享用工，或者引进、培育人才、申报人才项目</source>
            <translation>Hiring, sharing staff with others, attracting and developing talent, or applying for talent programmes</translation>
        </message>
        <message>
            <source>做培训（职工、农牧民等）、评技能等级，或者与院校合作</source>
            <translation>Giving training (to staff, farmers, herders and others), assessing skill levels, or working with colleges</translation>
        </message>
        <message>
            <source>有贷款、担保、信用评级，或者想要</source>
            <translation>Having or wanting loans, guarantees or a credit rating</translation>
        </message>
        <message>
            <source>受过疫情影响、停过业、出过险、有防疫支出，或者经营有困难</source>
            <translation>Affected by the epidemic, closed for a time, had an insured loss, spent on epidemic prevention, or in difficulty</translation>
        </message>
        <message>
            <source>得过政府部门的认定、称号、评级，或者进了推荐名单</source>
            <translation>Certified, honoured, rated or recommended by a government department</translation>
        </message>
        <message>
            <source>例如“专精特新”、高新技术企业、老字号、国家级景区、示范基地</source>
            <translation>for example, "专精特新" (specialised and innovative), high-tech enterprise, time-honoured brand, national scenic area, demonstration base</translation>
        </message>
        <message>
            <source>2022 年买过大设备，或者做着、打算做新项目</source>
            <translation>Bought large equipment in 2022, or doing or planning new projects</translation>
        </message>
        <message>
            <source>例如开分店、用现有房屋土地办新业态、做认证和标准化试点、上市、能源保供</source>
            <translation>for example, new branches, new forms of business in existing buildings, certification and standardisation pilots, a stock market listing, securing energy supply</translation>
        </message>
        <message>
            <source>参加或举办展会，或者做出口</source>
            <translation>Taking part in or holding exhibitions, or exporting</translation>
        </message>
        <message>
            <source>也包括出口转内销、二手车出口</source>
            <translation>also selling export products on the home market, and export of used cars</translation>
        </message>
        <message>
            <source>主要做哪一行？</source>
            <translation>What is your main line of business?</translation>
        </message>
        <message>
            <source>输入平常的说法就能找到，例如“小饭馆”“快递”“超市”。</source>
            <translation>Type everyday words in Chinese, for example, 小饭馆, 快递 or 超市.</translation>
        </message>
        <message>
            <source>主要是为居民的日常生活提供服务吗？</source>
            <translation>Do you mainly serve residents in their daily life?</translation>
        </message>
        <message>
            <source>例如零售、居民出行、住房租赁、文化娱乐选“是”；主要为企业的生产经营服务的选“否”。由主管部门按国家统计局的分类标准认定，拿不准可以选“不清楚”。</source>
            <translation>Choose "Yes", for example, for retail, local passenger transport, housing rental, culture and entertainment; "No" if you mainly serve the production and operation of companies. The department in charge decides by the classification of the National Bureau of Statistics; if unsure, choose "Don't know".</translation>
        </message>
        <message>
            <source>主要做人力资源服务吗？</source>
            <translation>Do you mainly provide human resources services?</translation>
        </message>
        <message>
            <source>例如招聘、劳务派遣、人力资源外包。看人力资源服务许可证或备案。</source>
            <translation>For example, recruitment, labour dispatch, outsourcing of staff. See your human resources service permit or filing.</translation>
        </message>
        <message>
            <source>从业人员有多少人？</source>
            <translation>How many people work in your business?</translation>
        </message>
        <message>
            <source>上年末在单位工作并领取报酬的人数，看工资表。</source>
            <translation>Those working there and paid by it at the end of last year; see your payroll.</translation>
        </message>
        <message>
            <source>人</source>
            <translation>people</translation>
        </message>
        <message>
            <source>上年营业收入是多少？</source>
            <translation>What was last year's revenue?</translation>
        </message>
        <message>
            <source>看上年度利润表的“营业收入”；没有账的个体工商户填全年销售额。</source>
            <translation>See "营业收入" (revenue) in last year's income statement; for an individual business without accounts, enter the sales of the whole year.</translation>
        </message>
        <message>
            <source>元</source>
            <translation>CNY</translation>
        </message>
        <message>
            <source>上年末资产总额是多少？</source>
            <translation>What were your total assets at the end of last year?</translation>
        </message>
        <message>
            <source>看上年度资产负债表的“资产总计”。</source>
            <translation>See "资产总计" (total assets) in last year's balance sheet.</translation>
        </message>
        <message>
            <source>企业是哪一天登记成立的？</source>
            <translation>On which date was your company registered?</translation>
        </message>
        <message>
            <source>看营业执照上的“成立日期”。从外地新引进的，填在当地登记的日期。</source>
            <translation>See "成立日期" (date of establishment) on your business licence. For a company newly brought in from elsewhere, enter the date of its registration in its new place.</translation>
        </message>
        <message>
            <source>房屋、土地方面，有下面哪些情况？</source>
            <translation>Which of these apply to your premises and land?</translation>
        </message>
        <message>
            <source>看租赁合同、不动产权证书和减租协议。房主是机关、事业单位或国有企业的，就是国有房屋。一项都没有的选“以上都没有”。</source>
            <translation>See the lease, the real estate certificate and any rent relief agreement. Premises owned by government offices, public institutions or state-owned companies are state-owned. If none applies, choose "None of these".</translation>
        </message>
        <message>
            <source>租国有房屋，自己经营用</source>
            <translation>Rent state-owned premises for your own use</translation>
        </message>
        <message>
            <source>从二房东手里租来、自己在用的也算；租来又转给别人用的不算</source>
            <translation>including premises sublet to you; not those you sublet to others</translation>
        </message>
        <message>
            <source>租非国有房屋，自己经营用</source>
            <translation>Rent premises that are not state-owned for your own use</translation>
        </message>
        <message>
            <source>房主是个人或民营企业等</source>
            <translation>the owner is, for example, a person or a private company</translation>
        </message>
        <message>
            <source>有自己的房屋、土地，要缴房产税或城镇土地使用税</source>
            <translation>Own premises or land, with property tax or urban land use tax to pay</translation>
        </message>
        <message>
            <source>作为房主出租房屋，2022 年给租户减免过租金</source>
            <translation>Let premises as their owner, and reduced or waived tenants' rent in 2022</translation>
        </message>
        <message>
            <source>租用国有房屋，每月租金多少？</source>
            <translation>What monthly rent do you pay for the state-owned premises?</translation>
        </message>
        <message>
            <source>看租赁合同或最近一次交租凭证；按季、按年交的，折算成每月。</source>
            <translation>See the lease or the last rent receipt; turn rent paid by the quarter or year into a monthly figure.</translation>
        </message>
        <message>
            <source>元/月</source>
            <translation>CNY/month</translation>
        </message>
        <message>
            <source>租用非国有房屋，每月租金多少？</source>
            <translation>What monthly rent do you pay for the premises that are not state-owned?</translation>
        </message>
        <message>
            <source>缴纳房产税、城镇土地使用税确实有困难吗？</source>
            <translation>Do you have real difficulty in paying property tax and urban land use tax?</translation>
        </message>
        <message>
            <source>怎样才算“确有困难”由税务机关认定，拿不准可以选“不清楚”。</source>
            <translation>What counts as real difficulty is decided by the tax authority; if unsure, choose "Don't know".</translation>
        </message>
        <message>
            <source>单位交下面哪些费用？</source>
            <translation>Which of these do you pay?</translation>
        </message>
        <message>
            <source>看缴费通知书、缴费凭证和票据。一项都没有的选“以上都没有”。</source>
            <translation>See payment notices, proofs of payment and receipts. If none applies, choose "None of these".</translation>
        </message>
        <message>
            <source>职工的失业保险费</source>
            <translation>Unemployment insurance for staff</translation>
        </message>
        <message>
            <source>职工的工伤保险费</source>
            <translation>Work injury insurance for staff</translation>
        </message>
        <message>
            <source>职工的住房公积金</source>
            <translation>Housing provident fund for staff</translation>
        </message>
        <message>
            <source>2022 年的工会经费</source>
            <translation>Trade union funds for 2022</translation>
        </message>
        <message>
            <source>税务机关代收或上级工会收的；筹备金算不算，可以问当地总工会</source>
            <translation>collected by the tax authority or the higher trade union; ask the local federation of trade unions whether preparatory funds count</translation>
        </message>
        <message>
            <source>行业协会、商会的会费或服务费</source>
            <translation>Membership or service fees of a trade association or chamber of commerce</translation>
        </message>
        <message>
            <source>政府性基金、行政事业性收费</source>
            <translation>Government funds, administrative fees</translation>
        </message>
        <message>
            <source>看非税收入票据上的项目名称</source>
            <translation>see the name of the item on the government receipt</translation>
        </message>
        <message>
            <source>不该交的：乱收费、乱摊派、乱罚款</source>
            <translation>Improper charges: arbitrary fees, levies or fines</translation>
        </message>
        <message>
            <source>例如没有依据的收费、强行要求出钱赞助；遇到过就选</source>
            <translation>for example, fees without a basis or forced sponsorship; choose this if it has happened to you</translation>
        </message>
        <message>
            <source>单位有下面哪些会影响失业保险稳岗返还的情况？</source>
            <translation>Which of these apply to you? (They affect the refund of unemployment insurance.)</translation>
        </message>
        <message>
            <source>有一种就不予返还。失信记录可以在“国家企业信用信息公示系统”或“信用中国”网站上查。一种都没有的选“以上都没有”。</source>
            <translation>With any of them there is no refund. Records of dishonesty can be looked up on the websites 国家企业信用信息公示系统 and 信用中国. If none applies, choose "None of these".</translation>
        </message>
        <message>
            <source>上年度裁员较多</source>
            <translation>Many staff were laid off last year</translation>
        </message>
        <message>
            <source>怎样才算“不裁员、少裁员”由当地人力资源社会保障局规定</source>
            <translation>what counts as no or few lay-offs is set by the local human resources and social security bureau</translation>
        </message>
        <message>
            <source>是严重违法失信企业</source>
            <translation>Listed for serious violations and dishonesty</translation>
        </message>
        <message>
            <source>是“僵尸企业”</source>
            <translation>A "zombie company"</translation>
        </message>
        <message>
            <source>一般指长期停产半停产、靠贷款和补贴维持的企业</source>
            <translation>usually a company that has long been idle or partly idle and survives on loans and subsidies</translation>
        </message>
        <message>
            <source>不符合当地环保政策</source>
            <translation>Not in line with local environmental policy</translation>
        </message>
        <message>
            <source>上年度单位实际缴纳的失业保险费是多少？</source>
            <translation>How much unemployment insurance did you, as the employer, actually pay last year?</translation>
        </message>
        <message>
            <source>看社保缴费凭证，只算当年度的单位部分，不算从职工工资里扣的个人部分，也不算补缴以前年度的。</source>
            <translation>See the proofs of payment. Only the employer's part of that year, not what was deducted from wages, and not arrears for earlier years.</translation>
        </message>
        <message>
            <source>2022 年缴纳了多少工会经费？</source>
            <translation>How much did you pay in trade union funds in 2022?</translation>
        </message>
        <message>
            <source>看全年的工会经费缴费凭证，加在一起填。年度还没结束的，先填到目前为止。</source>
            <translation>Add up the proofs of payment of the whole year. If the year is not over, enter what has been paid so far.</translation>
        </message>
        <message>
            <source>税务上是下面哪些身份？</source>
            <translation>What is your tax status?</translation>
        </message>
        <message>
            <source>看电子税务局的“纳税人信息”和最近一次企业所得税申报表，或者问会计。一般纳税人和小规模纳税人只会是其中一种。都不是（例如还没有登记）的选“以上都没有”。</source>
            <translation>See "纳税人信息" (taxpayer information) in the electronic tax bureau and your last corporate income tax return, or ask your accountant. You are either a general or a small-scale taxpayer, not both. If none applies (for example, not registered yet), choose "None of these".</translation>
        </message>
        <message>
            <source>增值税一般纳税人</source>
            <translation>VAT general taxpayer</translation>
        </message>
        <message>
            <source>增值税小规模纳税人</source>
            <translation>VAT small-scale taxpayer</translation>
        </message>
        <message>
            <source>企业所得税上的小型微利企业</source>
            <translation>Small low-profit enterprise for corporate income tax</translation>
        </message>
        <message>
            <source>看企业所得税申报表上“小型微利企业”一栏；个体工商户不选</source>
            <translation>see "小型微利企业" (small low-profit enterprise) on the corporate income tax return; not for individual businesses</translation>
        </message>
        <message>
            <source>按增值税，主要做的是哪一类服务？</source>
            <translation>For VAT, what kind of services do you mainly provide?</translation>
        </message>
        <message>
            <source>看哪一类的收入超过全部收入的一半。单纯客运、货运一般以税务机关的认定为准；拿不准可以选“不清楚”。</source>
            <translation>The kind that brings more than half of all revenue. Passenger or freight transport alone is usually decided by the tax authority; if unsure, choose "Don't know".</translation>
        </message>
        <message>
            <source>生产性服务</source>
            <translation>Services for producers</translation>
        </message>
        <message>
            <source>例如物流、信息技术、研发设计、广告、咨询、租赁</source>
            <translation>for example, logistics, IT, research and design, advertising, consulting, leasing</translation>
        </message>
        <message>
            <source>生活性服务</source>
            <translation>Services for daily life</translation>
        </message>
        <message>
            <source>例如餐饮、住宿、旅游、文体娱乐、居民日常服务</source>
            <translation>for example, catering, accommodation, tourism, culture, sports and entertainment, everyday services for residents</translation>
        </message>
        <message>
            <source>都不是</source>
            <translation>Neither</translation>
        </message>
        <message>
            <source>2022 年当期可抵扣的进项税额，全年合计多少？</source>
            <translation>What is your total deductible input VAT for all periods of 2022?</translation>
        </message>
        <message>
            <source>看 2022 年各期增值税申报表附列资料（二）“当期申报抵扣进项税额合计”，加在一起填。年度还没结束的，先填到目前为止。</source>
            <translation>Add up "当期申报抵扣进项税额合计" in schedule 2 of the VAT returns of 2022. If the year is not over, enter the total so far.</translation>
        </message>
        <message>
            <source>疫情和经营困难方面，有下面哪些情况？</source>
            <translation>The epidemic and business difficulties: which of these apply?</translation>
        </message>
        <message>
            <source>只在 2022 年执行的政策，看 2022 年的情况；“影响较大”“有困难”文件没有写具体标准，照实际情况选。一项都没有的选“以上都没有”。</source>
            <translation>For policies of 2022 only, think of 2022; the documents set no exact standard for "greatly affected" or "in difficulty", so answer as things are. If none applies, choose "None of these".</translation>
        </message>
        <message>
            <source>受新冠肺炎疫情影响较大</source>
            <translation>Greatly affected by COVID-19</translation>
        </message>
        <message>
            <source>例如停业、客人或订单明显减少</source>
            <translation>for example, closed, or clearly fewer customers or orders</translation>
        </message>
        <message>
            <source>生产经营暂时有困难</source>
            <translation>In temporary difficulty with your business</translation>
        </message>
        <message>
            <source>例如收入明显下降、资金周转不开</source>
            <translation>for example, clearly falling revenue, or short of working capital</translation>
        </message>
        <message>
            <source>曾按当地疫情防控指挥部的要求停工停产</source>
            <translation>Had to stop work by order of the local epidemic control headquarters</translation>
        </message>
        <message>
            <source>自己决定停业的不选</source>
            <translation>not if you chose to close</translation>
        </message>
        <message>
            <source>停工停产时，有食品安全责任险或公众责任险的保单</source>
            <translation>While work was stopped, had a policy of food safety or public liability insurance</translation>
        </message>
        <message>
            <source>受疫情影响出了险，要向保险公司理赔</source>
            <translation>Had an insured loss because of the epidemic and will claim from the insurer</translation>
        </message>
        <message>
            <source>2022 年花钱给员工定期做核酸检测</source>
            <translation>Paid for regular COVID tests of staff in 2022</translation>
        </message>
        <message>
            <source>花钱做防疫、消杀</source>
            <translation>Paid for epidemic prevention and disinfection</translation>
        </message>
        <message>
            <source>2022 年员工定期核酸检测一共花了多少钱？</source>
            <translation>How much did you pay for the regular COVID tests of staff in 2022?</translation>
        </message>
        <message>
            <source>看检测机构的发票或收据，只填单位实际付出的。</source>
            <translation>See the invoices or receipts of the test provider; only what your business itself paid.</translation>
        </message>
        <message>
            <source>贷款和担保方面，有下面哪些情况？</source>
            <translation>Loans and guarantees: which of these apply?</translation>
        </message>
        <message>
            <source>看借款合同、还款计划、担保合同和信用评级报告。一项都没有的选“以上都没有”。</source>
            <translation>See the loan contract, repayment plan, guarantee contract and credit rating report. If none applies, choose "None of these".</translation>
        </message>
        <message>
            <source>有没还完的银行等金融机构贷款</source>
            <translation>Have loans from banks or other financial institutions not yet repaid</translation>
        </message>
        <message>
            <source>企业信用等级评估结果为优或良好</source>
            <translation>Have a company credit rating of excellent or good</translation>
        </message>
        <message>
            <source>已经请或准备请政府性融资担保机构担保</source>
            <translation>Have, or are to have, a loan guaranteed by a government financing guarantee institution</translation>
        </message>
        <message>
            <source>请政府性融资担保机构担保的金额合计多少？</source>
            <translation>What is the total amount guaranteed by government financing guarantee institutions?</translation>
        </message>
        <message>
            <source>看担保合同或申请书，已经办的和准备办的加在一起。</source>
            <translation>See the guarantee contract or application; add up what is in place and what is planned.</translation>
        </message>
        <message>
            <source>用人方面有下面哪些需要？</source>
            <translation>What do you need for staffing?</translation>
        </message>
        <message>
            <source>看招工计划和人才项目的申报通知。一项都没有的选“以上都没有”。</source>
            <translation>See hiring plans and the calls for talent programmes. If none applies, choose "None of these".</translation>
        </message>
        <message>
            <source>要招工</source>
            <translation>Hire staff</translation>
        </message>
        <message>
            <source>想和别的企业共享用工</source>
            <translation>Share staff with other companies</translation>
        </message>
        <message>
            <source>一时缺人想借，或者一时人多想借出去</source>
            <translation>borrow staff when short of them, or lend staff when there are too many</translation>
        </message>
        <message>
            <source>引进或培育高端人才</source>
            <translation>Attract or develop high-level talent</translation>
        </message>
        <message>
            <source>申报“草原英才”工程等人才政策</source>
            <translation>Apply under talent policies such as the "草原英才" (Grassland Talents) programme</translation>
        </message>
        <message>
            <source>培训和培养人才方面，正在做或准备做下面哪些事？</source>
            <translation>Training: which of these are you doing or planning?</translation>
        </message>
        <message>
            <source>看培训计划，或者与院校、培训机构的协议。一项都没有的选“以上都没有”。</source>
            <translation>See the training plan, or the agreement with a college or training provider. If none applies, choose "None of these".</translation>
        </message>
        <message>
            <source>与院校合作培养人才，或共建实习实训基地</source>
            <translation>Train people together with colleges, or set up joint internship and training bases</translation>
        </message>
        <message>
            <source>让在岗职工边工作边读高等职业教育</source>
            <translation>Let staff take higher vocational education while working</translation>
        </message>
        <message>
            <source>自己给职工评定职业技能等级</source>
            <translation>Assess the vocational skill levels of your own staff</translation>
        </message>
        <message>
            <source>企业新型学徒制培训</source>
            <translation>Give new-type apprenticeship training</translation>
        </message>
        <message>
            <source>企业招工后与院校、培训机构一起培养学徒</source>
            <translation>train newly hired apprentices together with a college or training provider</translation>
        </message>
        <message>
            <source>岗前技能提升培训</source>
            <translation>Give skills training before work starts</translation>
        </message>
        <message>
            <source>员工转岗培训</source>
            <translation>Train staff for a new position</translation>
        </message>
        <message>
            <source>培训转移就业的农牧民等就业重点群体</source>
            <translation>Train farmers and herders moving to other work and other key groups</translation>
        </message>
        <message>
            <source>用工有下面哪些情况？</source>
            <translation>Which of these apply to your staff?</translation>
        </message>
        <message>
            <source>看劳动合同和社保缴费名单。一项都没有的选“以上都没有”。</source>
            <translation>See labour contracts and the social insurance list. If none applies, choose "None of these".</translation>
        </message>
        <message>
            <source>是员工制企业</source>
            <translation>Employ your service staff yourselves (员工制企业)</translation>
        </message>
        <message>
            <source>服务人员由企业直接签劳动合同、交社会保险</source>
            <translation>service staff have labour contracts with the company, which pays their social insurance</translation>
        </message>
        <message>
            <source>招用了就业困难人员</source>
            <translation>Have hired people with difficulty finding work</translation>
        </message>
        <message>
            <source>看人力资源社会保障部门的就业困难人员认定</source>
            <translation>see the certification by the human resources and social security department</translation>
        </message>
        <message>
            <source>招用了高校毕业生</source>
            <translation>Have hired college graduates</translation>
        </message>
        <message>
            <source>已经取得下面哪些认定或称号？</source>
            <translation>Which of these certifications or titles do you have?</translation>
        </message>
        <message>
            <source>看主管部门发的证书、牌匾或公布名单。一个都没有的选“以上都没有”。</source>
            <translation>See the certificate, plaque or published list of the department in charge. If none applies, choose "None of these".</translation>
        </message>
        <message>
            <source>自治区创新型中小企业</source>
            <translation>Innovative SME of the autonomous region</translation>
        </message>
        <message>
            <source>自治区“专精特新”中小企业</source>
            <translation>"专精特新" (specialised and innovative) SME of the autonomous region</translation>
        </message>
        <message>
            <source>“小巨人”企业</source>
            <translation>"小巨人" (little giant) enterprise</translation>
        </message>
        <message>
            <source>科技型中小企业</source>
            <translation>Technology-based SME</translation>
        </message>
        <message>
            <source>看全国科技型中小企业信息库里的入库登记编号</source>
            <translation>see the registration number in the national database of technology-based SMEs</translation>
        </message>
        <message>
            <source>高新技术企业</source>
            <translation>High-tech enterprise</translation>
        </message>
        <message>
            <source>制造业单项冠军企业</source>
            <translation>Manufacturing champion in a single product (单项冠军)</translation>
        </message>
        <message>
            <source>自治区先进企业</source>
            <translation>Advanced enterprise of the autonomous region</translation>
        </message>
        <message>
            <source>工业技改投资、科技创新、节能降耗、数字化应用、“专精特新”五种中的任何一种</source>
            <translation>any of five kinds: technical renovation, innovation, energy saving, digital application, "专精特新"</translation>
        </message>
        <message>
            <source>2022 年 4 月 6 日以后新获得的中国质量奖（含提名奖）、中华老字号或内蒙古老字号</source>
            <translation>China Quality Award (or nomination), China or Inner Mongolia Time-honoured Brand, newly received since 6 April 2022</translation>
        </message>
        <message>
            <source>以前获批过国家高新技术企业吗（不算最近这一次）？</source>
            <translation>Were you approved as a national high-tech enterprise before (not counting the last time)?</translation>
        </message>
        <message>
            <source>看高新技术企业证书。最近这次是到期后重新认定的选“是”；最近这次就是第一次，或者还没有获批过的选“否”。</source>
            <translation>See the high-tech enterprise certificate. "Yes" if the last one renewed an expired one; "No" if the last one was the first, or if there was none.</translation>
        </message>
        <message>
            <source>科技、工业方面，已经取得下面哪些认定？</source>
            <translation>Which certifications in technology and industry do you have?</translation>
        </message>
        <message>
            <source>看科技、工业和信息化部门的批准文件或公布名单。一个都没有的选“以上都没有”。</source>
            <translation>See the approval or published list of the science and technology or industry and information technology department. If none applies, choose "None of these".</translation>
        </message>
        <message>
            <source>自治区优秀云服务商</source>
            <translation>Excellent cloud service provider of the autonomous region</translation>
        </message>
        <message>
            <source>登云标杆企业</source>
            <translation>Model enterprise for using the cloud (登云标杆)</translation>
        </message>
        <message>
            <source>国家级工业设计中心</source>
            <translation>National industrial design centre</translation>
        </message>
        <message>
            <source>自治区级工业设计中心</source>
            <translation>Industrial design centre of the autonomous region</translation>
        </message>
        <message>
            <source>国家级技术转移人才培养基地，2022 年 4 月 6 日以后新获批的</source>
            <translation>National training base for technology transfer, newly approved since 6 April 2022</translation>
        </message>
        <message>
            <source>商贸、电商方面，已经取得下面哪些认定，或者进了哪些名单？</source>
            <translation>Which trade and e‑commerce certifications do you hold, or which lists are you on?</translation>
        </message>
        <message>
            <source>看商务部门等行业主管部门发的文件或公布名单。一个都没有的选“以上都没有”。</source>
            <translation>See the document or published list of the commerce or other department in charge. If none applies, choose "None of these".</translation>
        </message>
        <message>
            <source>商务部门推荐的名单企业</source>
            <translation>On a list recommended by the commerce department</translation>
        </message>
        <message>
            <source>生活必需品应急保供、重点培育、便民生活圈建设等名单</source>
            <translation>lists for emergency supply of daily necessities, key development, convenient neighbourhood centres and so on</translation>
        </message>
        <message>
            <source>绿色商场创建企业</source>
            <translation>Enterprise creating a green shopping mall</translation>
        </message>
        <message>
            <source>经自治区商务厅审核确定，并在商务部备案</source>
            <translation>reviewed by the commerce department of the autonomous region and on file with the Ministry of Commerce</translation>
        </message>
        <message>
            <source>自治区级电子商务示范基地</source>
            <translation>E‑commerce demonstration base of the autonomous region</translation>
        </message>
        <message>
            <source>国家级电子商务示范基地</source>
            <translation>National e‑commerce demonstration base</translation>
        </message>
        <message>
            <source>盟市确定的具有重大带动效应的电子商务平台企业</source>
            <translation>E‑commerce platform with great leading effect, named by the league or city</translation>
        </message>
        <message>
            <source>当地优势产业、产品电商化改造的成效，已经认定</source>
            <translation>Recognised results in bringing local strong industries and products online</translation>
        </message>
        <message>
            <source>组织区内企业联合营销、品牌推广的成效，已经认定</source>
            <translation>Recognised results in joint marketing and branding for companies of the region</translation>
        </message>
        <message>
            <source>园区是哪一天获批成为国家级电子商务示范基地的？</source>
            <translation>On which date did the park become a national e‑commerce demonstration base?</translation>
        </message>
        <message>
            <source>看商务部批复或公布名单的文件日期。</source>
            <translation>See the date of the approval by the Ministry of Commerce or of the published list.</translation>
        </message>
        <message>
            <source>2022 年，下面哪些是新创建成功或新评上的？</source>
            <translation>Which of these did you newly obtain in 2022?</translation>
        </message>
        <message>
            <source>看公布名单、评定等级的文件或牌匾，以公布、评定的日期在 2022 年的为准。一个都没有的选“以上都没有”。</source>
            <translation>See the published list, the rating document or the plaque; the date of publication or rating must be in 2022. If none applies, choose "None of these".</translation>
        </message>
        <message>
            <source>国家 5A 级旅游景区</source>
            <translation>National 5A scenic area</translation>
        </message>
        <message>
            <source>国家旅游度假区</source>
            <translation>National tourist resort</translation>
        </message>
        <message>
            <source>列入备选名单的重点旅游项目</source>
            <translation>Key tourism project on the reserve list</translation>
        </message>
        <message>
            <source>国家全域旅游示范区</source>
            <translation>National all-for-one tourism demonstration zone</translation>
        </message>
        <message>
            <source>国家级旅游滑雪度假地</source>
            <translation>National ski resort</translation>
        </message>
        <message>
            <source>国家级旅游休闲街区</source>
            <translation>National tourism and leisure street</translation>
        </message>
        <message>
            <source>国家夜间文化和旅游消费集聚区</source>
            <translation>National night-time culture and tourism area</translation>
        </message>
        <message>
            <source>其他高等级的旅游单位</source>
            <translation>Another high-grade tourism business</translation>
        </message>
        <message>
            <source>上面没有的高等级旅游景区、旅行社、旅游饭店、旅游民宿、自驾车旅居车营地</source>
            <translation>high-grade scenic areas, travel agencies, hotels, guesthouses, camps for cars and caravans not listed above</translation>
        </message>
        <message>
            <source>投资和发展方面，有下面哪些情况？</source>
            <translation>Investment and growth: which of these apply?</translation>
        </message>
        <message>
            <source>看购置发票、批准文件。正在做的、准备做的都算。一项都没有的选“以上都没有”。</source>
            <translation>See purchase invoices and approvals. What you are doing and what you are planning both count. If none applies, choose "None of these".</translation>
        </message>
        <message>
            <source>2022 年新购置了单价 500 万元以上（含）的设备、器具</source>
            <translation>Bought equipment worth 5 million CNY or more per item in 2022</translation>
        </message>
        <message>
            <source>房屋、建筑物不算</source>
            <translation>not buildings</translation>
        </message>
        <message>
            <source>开几家店或设几处经营场所</source>
            <translation>Open several shops or set up several places of business</translation>
        </message>
        <message>
            <source>利用现有房屋、土地兴办新业态，已经批准</source>
            <translation>Run a new form of business in existing buildings or on existing land, approved</translation>
        </message>
        <message>
            <source>新业态指“互联网+”、文化创意、科技研发、工业旅游、众创空间等；看自然资源等部门的批准文件</source>
            <translation>new forms are "internet plus", cultural and creative work, research and development, industrial tourism, maker spaces and so on; see the approval of the natural resources or other department</translation>
        </message>
        <message>
            <source>利用现有房屋、土地兴办新业态，还没有批准</source>
            <translation>Run a new form of business in existing buildings or on existing land, not approved yet</translation>
        </message>
        <message>
            <source>申请质量管理体系认证</source>
            <translation>Apply for quality management system certification</translation>
        </message>
        <message>
            <source>做服务业标准化试点</source>
            <translation>Take part in a service standardisation pilot</translation>
        </message>
        <message>
            <source>企业上市</source>
            <translation>List your company on the stock market</translation>
        </message>
        <message>
            <source>承担煤炭、煤电、供热等应急保供，需要融资</source>
            <translation>Secure emergency supply of coal, coal power, heating and so on, and need financing</translation>
        </message>
        <message>
            <source>2022 年新购置的大额设备、器具里，最低折旧年限为 3 年的，单位价值合计多少？</source>
            <translation>What is the total value of large equipment bought in 2022 with a 3-year minimum depreciation period?</translation>
        </message>
        <message>
            <source>企业所得税法实施条例规定电子设备的最低折旧年限是 3 年。只算单价 500 万元以上的，没有就填 0。</source>
            <translation>By the corporate income tax rules the minimum period of electronic equipment is 3 years. Only items of 5 million CNY or more each; enter 0 if there are none.</translation>
        </message>
        <message>
            <source>2022 年新购置的大额设备、器具里，最低折旧年限为 4 年、5 年或 10 年的，单位价值合计多少？</source>
            <translation>What is the total value of large equipment bought in 2022 with a minimum depreciation period of 4, 5 or 10 years?</translation>
        </message>
        <message>
            <source>企业所得税法实施条例规定，车辆等运输工具 4 年，器具、工具、家具等 5 年，飞机、火车、轮船、机器、机械等 10 年。只算单价 500 万元以上的，没有就填 0。</source>
            <translation>By the corporate income tax rules: vehicles 4 years; appliances, tools and furniture 5 years; aircraft, trains, ships and machinery 10 years. Only items of 5 million CNY or more each; enter 0 if there are none.</translation>
        </message>
        <message>
            <source>正在创业，或者手里有创新创业项目吗？</source>
            <translation>Are you starting a business, or do you have an innovation project?</translation>
        </message>
        <message>
            <source>刚开业、正在筹办，或者带着新产品、新技术的项目都算。</source>
            <translation>Just opened, preparing to open, or with a new product or technology: all count.</translation>
        </message>
        <message>
            <source>创业的人是大学生吗？</source>
            <translation>Are the founders college students?</translation>
        </message>
        <message>
            <source>文件只写“大学生”，毕业生算不算由当地规定，可以问当地人力资源社会保障局。</source>
            <translation>The documents only say "大学生" (college students); whether graduates count is a local rule, ask the local human resources and social security bureau.</translation>
        </message>
        <message>
            <source>展会和出口方面，正在做或准备做下面哪些事？</source>
            <translation>Exhibitions and exports: which of these are you doing or planning?</translation>
        </message>
        <message>
            <source>看参展通知、办展方案和出口合同。一项都没有的选“以上都没有”。</source>
            <translation>See exhibition notices, exhibition plans and export contracts. If none applies, choose "None of these".</translation>
        </message>
        <message>
            <source>参加自治区统一组织的展会活动</source>
            <translation>Take part in exhibitions organised by the autonomous region</translation>
        </message>
        <message>
            <source>举办展会，时间、地点、周期相对固定</source>
            <translation>Hold an exhibition with a regular time, place and cycle</translation>
        </message>
        <message>
            <source>举办规模较大的专业展会</source>
            <translation>Hold a large specialised exhibition</translation>
        </message>
        <message>
            <source>与自治区主导产业链密切相关、市场化商业化的；同时符合上一项的，都选</source>
            <translation>closely linked to the leading industry chains of the autonomous region, and run on the market; if the one above applies too, choose both</translation>
        </message>
        <message>
            <source>出口产品转内销</source>
            <translation>Sell export products on the home market</translation>
        </message>
        <message>
            <source>二手车出口</source>
            <translation>Export used cars</translation>
        </message>
        <message>
            <source>经营下面哪些业务？</source>
            <translation>Which of these do you run?</translation>
        </message>
        <message>
            <source>看营业执照的经营范围和许可证。一项都没有的选“以上都没有”。</source>
            <translation>See the scope of business on your licence and permits. If none applies, choose "None of these".</translation>
        </message>
        <message>
            <source>餐饮，在外卖等互联网平台上接单</source>
            <translation>Catering, with orders from delivery platforms and other internet platforms</translation>
        </message>
        <message>
            <source>商场、百货店或购物中心</source>
            <translation>Mall, department store or shopping centre</translation>
        </message>
        <message>
            <source>卖家电、家具</source>
            <translation>Sale of home appliances or furniture</translation>
        </message>
        <message>
            <source>家电连锁，或者经销家电的本地龙头企业</source>
            <translation>Home appliance chain, or leading local dealer of home appliances</translation>
        </message>
        <message>
            <source>“卖家电、家具”也一起选</source>
            <translation>choose "Sale of home appliances or furniture" as well</translation>
        </message>
        <message>
            <source>报废机动车回收拆解</source>
            <translation>Recycling and dismantling of scrapped motor vehicles</translation>
        </message>
        <message>
            <source>家电、家具一年的销售额是多少？</source>
            <translation>What are the yearly sales of home appliances and furniture?</translation>
        </message>
        <message>
            <source>看上年度的销售台账，只算家电和家具。</source>
            <translation>See last year's sales records; only home appliances and furniture.</translation>
        </message>
        <message>
            <source>报废机动车回收拆解的升级改造，什么时候完成并通过认证的？</source>
            <translation>When was the upgrade for dismantling scrapped vehicles completed and certified?</translation>
        </message>
        <message>
            <source>看认证文件的日期。改造完成和通过认证不在同一天的，按后一个日期。</source>
            <translation>See the date on the certification. If completion and certification are on different dates, the later one.</translation>
        </message>
        <message>
            <source>2022 年 9 月 1 日以前（不含当天）</source>
            <translation>Before 1 September 2022</translation>
        </message>
        <message>
            <source>2022 年 9 月 1 日或以后</source>
            <translation>On or after 1 September 2022</translation>
        </message>
        <message>
            <source>还没有完成或没有通过认证</source>
            <translation>Not completed or not certified yet</translation>
        </message>
        <message>
            <source>开店和商业项目，正在做或准备做下面哪些？</source>
            <translation>Shops and commercial projects: which of these are you doing or planning?</translation>
        </message>
        <message>
            <source>看入驻协议、投资凭证、立项或施工合同。一项都没有的选“以上都没有”。</source>
            <translation>See the tenancy agreement, proof of investment, project approval or building contract. If none applies, choose "None of these".</translation>
        </message>
        <message>
            <source>开设中国（内地）首店、内蒙古首店或旗舰店</source>
            <translation>Open a brand's first store in mainland China or in Inner Mongolia, or a flagship store</translation>
        </message>
        <message>
            <source>投入 1000 万元以上（含）开设综合商超类首店，或者投入 500 万元以上（含）开设品牌门店</source>
            <translation>Invest 10 million CNY or more in a first store of the supermarket or department store kind, or 5 million CNY or more in a brand store</translation>
        </message>
        <message>
            <source>商超就是商场、超市；同时是首店的，上一项也选</source>
            <translation>supermarkets and department stores; if it is a first store too, choose the one above as well</translation>
        </message>
        <message>
            <source>是国际国内知名品牌的商贸企业，新到内蒙古落户</source>
            <translation>A well-known national or international retail brand newly settled in Inner Mongolia</translation>
        </message>
        <message>
            <source>打造大型商贸综合体</source>
            <translation>Build a large commercial complex</translation>
        </message>
        <message>
            <source>在内蒙古设立法人公司或结算中心</source>
            <translation>Set up a legal entity or a settlement centre in Inner Mongolia</translation>
        </message>
        <message>
            <source>国内行业排名靠前的大型实体零售或网络零售龙头企业才选</source>
            <translation>only for large leading retail or online retail companies ranking high in the country</translation>
        </message>
        <message>
            <source>步行街设施改造或业态升级</source>
            <translation>Improve the facilities or the businesses of a pedestrian street</translation>
        </message>
        <message>
            <source>新建或改造社区商业综合体、超市、品牌连锁便利店、菜市场等</source>
            <translation>Build or rebuild community commercial complexes, supermarkets, chain convenience stores, food markets and so on</translation>
        </message>
        <message>
            <source>只做日常经营、没有新建或改造的不选</source>
            <translation>not if you only run them day by day and build nothing</translation>
        </message>
        <message>
            <source>首店、旗舰店有下面哪些情况？</source>
            <translation>Which of these apply to the first store or flagship store?</translation>
        </message>
        <message>
            <source>看入驻协议和门店报表。一项都没有的选“以上都没有”。</source>
            <translation>See the tenancy agreement and the store's accounts. If none applies, choose "None of these".</translation>
        </message>
        <message>
            <source>签了 2 年以上（含 2 年）的入驻协议</source>
            <translation>A tenancy agreement of 2 years or more</translation>
        </message>
        <message>
            <source>已经经营一年以上（含一年）</source>
            <translation>In business for one year or more</translation>
        </message>
        <message>
            <source>年营业额达到 2000 万元以上（含）</source>
            <translation>Yearly turnover of 20 million CNY or more</translation>
        </message>
        <message>
            <source>“限额以上”方面，有下面哪些情况？</source>
            <translation>"Above designated size" (限额以上): which of these apply?</translation>
        </message>
        <message>
            <source>一年的销售额、营业额达到统计标准的叫“限额以上”，批发、零售、住宿、餐饮各有标准。看统计联网直报的通知，或者问当地统计局、商务局。一项都没有的选“以上都没有”。</source>
            <translation>It means that the sales or turnover of a year reach the statistical standard; wholesale, retail, accommodation and catering each have one. See the notice on online statistical reporting, or ask the local statistics or commerce bureau. If none applies, choose "None of these".</translation>
        </message>
        <message>
            <source>2022 年以前就达到过限额以上</source>
            <translation>Reached it before 2022</translation>
        </message>
        <message>
            <source>2022 年以来首次达到限额以上</source>
            <translation>Reached it for the first time in 2022 or later</translation>
        </message>
        <message>
            <source>2022 年以前就达到过的不选</source>
            <translation>not if it was reached before 2022</translation>
        </message>
        <message>
            <source>已经纳入贸易统计</source>
            <translation>Included in trade statistics</translation>
        </message>
        <message>
            <source>2022 年以来首次达到以后，又连续三年达到限额以上</source>
            <translation>Stayed above it for three years in a row after first reaching it in 2022 or later</translation>
        </message>
        <message>
            <source>这三年的增速都高于全区平均水平</source>
            <translation>Grew faster than the average of the region in all three years</translation>
        </message>
        <message>
            <source>限额以上单位的增速，可以问当地统计局、商务局</source>
            <translation>for the growth of businesses above designated size, ask the local statistics or commerce bureau</translation>
        </message>
        <message>
            <source>经营下面哪些文化和旅游业务？</source>
            <translation>Which culture and tourism businesses do you run?</translation>
        </message>
        <message>
            <source>看营业执照的经营范围，A 级、星级看评定牌匾。一项都没有的选“以上都没有”。</source>
            <translation>See the scope of business on your licence; for A grades and stars, the plaque. If none applies, choose "None of these".</translation>
        </message>
        <message>
            <source>A 级旅游景区</source>
            <translation>A-grade scenic area</translation>
        </message>
        <message>
            <source>旅游度假区</source>
            <translation>Tourist resort</translation>
        </message>
        <message>
            <source>乡村旅游</source>
            <translation>Rural tourism</translation>
        </message>
        <message>
            <source>星级酒店</source>
            <translation>Star-rated hotel</translation>
        </message>
        <message>
            <source>旅行社</source>
            <translation>Travel agency</translation>
        </message>
        <message>
            <source>旅游演艺</source>
            <translation>Tourism performances</translation>
        </message>
        <message>
            <source>承办会议</source>
            <translation>Conference services</translation>
        </message>
        <message>
            <source>其他与旅游有关的经营</source>
            <translation>Other business related to tourism</translation>
        </message>
        <message>
            <source>组织下面哪些旅游业务？</source>
            <translation>Which of these tours do you organise?</translation>
        </message>
        <message>
            <source>看旅游合同和与地接社、航空公司的合同。一项都没有的选“以上都没有”。</source>
            <translation>See tour contracts and those with local operators and airlines. If none applies, choose "None of these".</translation>
        </message>
        <message>
            <source>组团去境外旅游，在境外改由其他旅游企业接团</source>
            <translation>Group tours abroad, where another tourism company receives the group</translation>
        </message>
        <message>
            <source>组团在境内旅游</source>
            <translation>Group tours within the country</translation>
        </message>
        <message>
            <source>旅游包机</source>
            <translation>Chartered flights</translation>
        </message>
        <message>
            <source>旅行社现在应交的旅游服务质量保证金一共多少？</source>
            <translation>How much service quality deposit must your travel agency hold at present, in all?</translation>
        </message>
        <message>
            <source>看银行的保证金存款协议，按暂退以前的全额填。没有交存现金的填 0。</source>
            <translation>See the deposit agreement with the bank; enter the full sum before any temporary refund. Enter 0 if no cash was deposited.</translation>
        </message>
        <message>
            <source>正在做或准备做下面哪些文旅项目？</source>
            <translation>Culture and tourism projects: which of these are you doing or planning?</translation>
        </message>
        <message>
            <source>看项目的立项、备案文件或合同。一项都没有的选“以上都没有”。</source>
            <translation>See the project approval, filing or contract. If none applies, choose "None of these".</translation>
        </message>
        <message>
            <source>品牌旅游景区的重大项目建设</source>
            <translation>Major construction at a brand scenic area</translation>
        </message>
        <message>
            <source>文化和旅游创意商品店</source>
            <translation>Shop for cultural and creative tourism goods</translation>
        </message>
        <message>
            <source>开发文化旅游创意商品</source>
            <translation>Develop cultural and creative tourism goods</translation>
        </message>
        <message>
            <source>驻场精品旅游演艺</source>
            <translation>Resident high-quality tourism show</translation>
        </message>
        <message>
            <source>文化产业园区</source>
            <translation>Culture industry park</translation>
        </message>
        <message>
            <source>举办文创和旅游商品大赛</source>
            <translation>Hold a contest for cultural, creative and tourism goods</translation>
        </message>
        <message>
            <source>电子商务方面，有下面哪些情况？</source>
            <translation>E‑commerce: which of these apply?</translation>
        </message>
        <message>
            <source>看营业执照的经营范围和合同，支出看账上的科目。一项都没有的选“以上都没有”。</source>
            <translation>See the scope of business on your licence, and your contracts; for expenses, see the accounts. If none applies, choose "None of these".</translation>
        </message>
        <message>
            <source>是电商企业</source>
            <translation>Are an e‑commerce company</translation>
        </message>
        <message>
            <source>主要在网上卖货、卖服务，或者经营网上交易平台、为网上交易提供服务</source>
            <translation>mainly sells goods or services online, runs an online trading platform or serves online trade</translation>
        </message>
        <message>
            <source>经营电子商务产业集聚园区</source>
            <translation>Run an e‑commerce park</translation>
        </message>
        <message>
            <source>园区的建设、运营单位；只是入驻的不选</source>
            <translation>the company that builds or runs the park; not a tenant in it</translation>
        </message>
        <message>
            <source>组织内蒙古的企业做联合营销、品牌推广</source>
            <translation>Organise joint marketing and branding for companies of Inner Mongolia</translation>
        </message>
        <message>
            <source>参加国内外知名电子商务专业展会，正在做或准备做</source>
            <translation>Take part, or plan to take part, in well-known e‑commerce exhibitions at home or abroad</translation>
        </message>
        <message>
            <source>建设海外仓，正在做或准备做</source>
            <translation>Set up, or plan to set up, overseas warehouses</translation>
        </message>
        <message>
            <source>在国外租、建的仓库，存放网上卖往国外的货</source>
            <translation>warehouses rented or built abroad for goods sold online to other countries</translation>
        </message>
        <message>
            <source>今年有用于电子商务、符合税法规定的研究开发费用</source>
            <translation>Have research and development costs for e‑commerce this year, as tax law defines them</translation>
        </message>
        <message>
            <source>今年提取并且实际用掉了员工教育经费</source>
            <translation>Have set aside and actually used staff education funds this year</translation>
        </message>
        <message>
            <source>为组织这些联合营销、品牌推广活动，提供服务的成本一共多少？</source>
            <translation>What did it cost you to provide the services for this joint marketing and branding?</translation>
        </message>
        <message>
            <source>看活动的合同、发票和付款凭证。</source>
            <translation>See contracts, invoices and proofs of payment of the activities.</translation>
        </message>
        <message>
            <source>经营下面哪些本地产品或店铺？</source>
            <translation>Which of these local products do you sell, or shops do you run?</translation>
        </message>
        <message>
            <source>一样都没有的选“以上都没有”。</source>
            <translation>If none applies, choose "None of these".</translation>
        </message>
        <message>
            <source>内蒙古的农畜产品</source>
            <translation>Farm and livestock products of Inner Mongolia</translation>
        </message>
        <message>
            <source>例如牛羊肉、奶制品、杂粮</source>
            <translation>for example, beef and mutton, dairy products, coarse grains</translation>
        </message>
        <message>
            <source>其他内蒙古特色产品</source>
            <translation>Other special products of Inner Mongolia</translation>
        </message>
        <message>
            <source>例如羊绒制品、蒙古族手工艺品、蒙药</source>
            <translation>for example, cashmere, Mongolian handicrafts, Mongolian medicine</translation>
        </message>
        <message>
            <source>网上平台的原产地店铺或内蒙古特色馆</source>
            <translation>Place-of-origin shop or Inner Mongolia pavilion on an online platform</translation>
        </message>
        <message>
            <source>做下面哪些交通运输工作？</source>
            <translation>Which of these transport services do you provide?</translation>
        </message>
        <message>
            <source>看营业执照、许可证的经营范围，或者主管部门派任务的文件。一项都没有的选“以上都没有”。</source>
            <translation>See the scope of business on your licence and permits, or the document in which the department gives the task. If none applies, choose "None of these".</translation>
        </message>
        <message>
            <source>公共交通运输</source>
            <translation>Public transport</translation>
        </message>
        <message>
            <source>轮客渡、公交客运、地铁、出租车、长途客运、班车</source>
            <translation>ferries, buses, metro, taxis, long-distance coaches, shuttle buses</translation>
        </message>
        <message>
            <source>城市轻轨</source>
            <translation>Urban light rail</translation>
        </message>
        <message>
            <source>经营旗县（市、区）客运站，承担农村牧区客运</source>
            <translation>Banner or county passenger station that serves farming and pastoral areas</translation>
        </message>
        <message>
            <source>经营已经投入运营的苏木乡镇客运站</source>
            <translation>Sumu or township passenger station that is in operation</translation>
        </message>
        <message>
            <source>民航</source>
            <translation>Civil aviation</translation>
        </message>
        <message>
            <source>航空公司、机场、空管</source>
            <translation>airlines, airports, air traffic control</translation>
        </message>
        <message>
            <source>航空或铁路运输企业的分支机构</source>
            <translation>Branch of an airline or railway company</translation>
        </message>
        <message>
            <source>例如分公司；总机构自己在答题、下面有分支机构的也选</source>
            <translation>for example, a branch office; also choose this if you are the head office and have branches</translation>
        </message>
        <message>
            <source>承担疫情防控和应急运输任务，任务较重</source>
            <translation>A heavy load of epidemic-control or emergency transport</translation>
        </message>
        <message>
            <source>经营几个承担农村牧区客运的旗县（市、区）客运站？</source>
            <translation>How many banner or county passenger stations serving farming and pastoral areas do you run?</translation>
        </message>
        <message>
            <source>看客运站的经营许可证。</source>
            <translation>See the permits of the passenger stations.</translation>
        </message>
        <message>
            <source>个</source>
            <translation>in all</translation>
        </message>
        <message>
            <source>经营几个已经投入运营的苏木乡镇客运站？</source>
            <translation>How many sumu or township passenger stations in operation do you run?</translation>
        </message>
        <message>
            <source>看客运站的经营许可证或备案，只算已经投入运营的。</source>
            <translation>See the permits or filings of the passenger stations; only those in operation.</translation>
        </message>
        <message>
            <source>民航方面，有下面哪些？</source>
            <translation>Civil aviation: which of these apply?</translation>
        </message>
        <message>
            <source>看经营许可证、贷款合同和项目文件。一项都没有的选“以上都没有”。</source>
            <translation>See permits, loan contracts and project documents. If none applies, choose "None of these".</translation>
        </message>
        <message>
            <source>航空公司，经营航空航线</source>
            <translation>Airline that flies routes</translation>
        </message>
        <message>
            <source>枢纽机场</source>
            <translation>Hub airport</translation>
        </message>
        <message>
            <source>中小机场或民航直属机场</source>
            <translation>Small or medium airport, or airport directly under the civil aviation authority</translation>
        </message>
        <message>
            <source>正在做民航安全能力建设</source>
            <translation>Building up civil aviation safety now</translation>
        </message>
        <message>
            <source>有民航基础设施贷款</source>
            <translation>With loans for civil aviation infrastructure</translation>
        </message>
        <message>
            <source>有机场、空管等建设项目</source>
            <translation>With construction projects of airports, air traffic control and so on</translation>
        </message>
        <message>
            <source>做下面哪些物流业务？</source>
            <translation>Which of these logistics services do you provide?</translation>
        </message>
        <message>
            <source>看营业执照和经营许可证的经营范围。一项都没有的选“以上都没有”。</source>
            <translation>See the scope of business on your licence and permits. If none applies, choose "None of these".</translation>
        </message>
        <message>
            <source>货运、仓储、配送等物流业务</source>
            <translation>Freight, warehousing, delivery and other logistics</translation>
        </message>
        <message>
            <source>网络货运，在内蒙古注册</source>
            <translation>Online freight, registered in Inner Mongolia</translation>
        </message>
        <message>
            <source>在网上接单、组织车辆运货；看道路运输经营许可证的经营范围里有没有“网络货运”</source>
            <translation>take orders online and organise the transport; see whether the road transport permit includes "网络货运" (online freight)</translation>
        </message>
        <message>
            <source>快递进村</source>
            <translation>Express delivery to villages</translation>
        </message>
        <message>
            <source>把快递实际派送到嘎查村</source>
            <translation>parcels are actually delivered to gacha villages</translation>
        </message>
        <message>
            <source>建设冷链物流设施</source>
            <translation>Construction of cold chain facilities</translation>
        </message>
        <message>
            <source>例如新建、扩建冷库</source>
            <translation>for example, new or larger cold storage</translation>
        </message>
        <message>
            <source>经营冷链物流设施</source>
            <translation>Operation of cold chain facilities</translation>
        </message>
        <message>
            <source>例如冷库</source>
            <translation>for example, cold storage</translation>
        </message>
        <message>
            <source>用冷藏车做城市配送</source>
            <translation>City delivery with refrigerated trucks</translation>
        </message>
        <message>
            <source>经营物流园区</source>
            <translation>Operation of a logistics park</translation>
        </message>
        <message>
            <source>建设、运营物流枢纽</source>
            <translation>Construction or operation of a logistics hub</translation>
        </message>
        <message>
            <source>货物集中转运的大型设施，例如国家物流枢纽</source>
            <translation>large facilities where goods are gathered and transferred, for example, a national logistics hub</translation>
        </message>
        <message>
            <source>一年实际派送到嘎查村的快递有多少件？</source>
            <translation>How many parcels a year do you actually deliver to gacha villages?</translation>
        </message>
        <message>
            <source>看快递系统的派件统计，只算实际送到嘎查村的。</source>
            <translation>See the delivery figures of the express system; only those actually delivered to gacha villages.</translation>
        </message>
        <message>
            <source>件</source>
            <translation>parcels</translation>
        </message>
        <message>
            <source>做下面哪些物流项目？</source>
            <translation>Logistics projects: which of these do you do?</translation>
        </message>
        <message>
            <source>看项目合同，或者试点、评审、验收的文件。一项都没有的选“以上都没有”。</source>
            <translation>See project contracts, or documents of pilot, review or acceptance. If none applies, choose "None of these".</translation>
        </message>
        <message>
            <source>建设或经营共享云仓</source>
            <translation>Build or run a shared cloud warehouse</translation>
        </message>
        <message>
            <source>让多家电商、快递共用的仓储和配送；仓储企业才选</source>
            <translation>warehousing and delivery shared by several e‑commerce and express companies; only for warehousing companies</translation>
        </message>
        <message>
            <source>建设“司机之家”</source>
            <translation>Build a "司机之家" (drivers' home)</translation>
        </message>
        <message>
            <source>给货车司机停车、休息、吃饭的服务站点</source>
            <translation>a service point where truck drivers park, rest and eat</translation>
        </message>
        <message>
            <source>“司机之家”已经建成并验收合格</source>
            <translation>The drivers' home is completed and accepted</translation>
        </message>
        <message>
            <source>看交通运输部门的验收文件</source>
            <translation>see the acceptance document of the transport department</translation>
        </message>
        <message>
            <source>已经纳入多式联运“一单制”试点工程</source>
            <translation>Included in a "one document" multimodal transport pilot</translation>
        </message>
        <message>
            <source>公路、铁路、航空等几种方式接着运，全程一张运单</source>
            <translation>road, rail, air and so on, one after another, under a single waybill</translation>
        </message>
        <message>
            <source>多式联运“一单制”试点经评审合格，排在前五名</source>
            <translation>The "one document" multimodal transport pilot passed the review, ranking in the top five</translation>
        </message>
        <message>
            <source>验收合格的“司机之家”有几个？</source>
            <translation>How many of your drivers' homes have been accepted?</translation>
        </message>
        <message>
            <source>看交通运输部门的验收文件。</source>
            <translation>See the acceptance documents of the transport department.</translation>
        </message>
        <message>
            <source>三年内在共享云仓上实际投入了多少？</source>
            <translation>How much did you actually invest in the shared cloud warehouse within three years?</translation>
        </message>
        <message>
            <source>看三年内的合同、发票和付款凭证，只算实际付出的。</source>
            <translation>See contracts, invoices and proofs of payment of the three years; only what was actually paid.</translation>
        </message>
        <message>
            <source>单位名下有下面哪些车辆或设施？</source>
            <translation>Which of these vehicles or facilities does your business have?</translation>
        </message>
        <message>
            <source>看行驶证上的“车辆类型”；个体工商户登记在经营者本人名下的也算。一样都没有的选“以上都没有”。</source>
            <translation>See "车辆类型" (vehicle type) on the vehicle licence; for individual businesses, vehicles registered to the owner count too. If none applies, choose "None of these".</translation>
        </message>
        <message>
            <source>货车</source>
            <translation>Trucks</translation>
        </message>
        <message>
            <source>挂车、专用作业车或轮式专用机械车</source>
            <translation>Trailers, special work vehicles or wheeled special machinery</translation>
        </message>
        <message>
            <source>专用作业车例如洒水车、吊车、清障车；轮式专用机械车例如装载机、平地机</source>
            <translation>special work vehicles such as sprinklers, cranes, wreckers; wheeled special machinery such as loaders and graders</translation>
        </message>
        <message>
            <source>装了 ETC、走区内高速公路的客车或货车</source>
            <translation>Passenger vehicles or trucks with ETC that use motorways of the region</translation>
        </message>
        <message>
            <source>小轿车也是客车</source>
            <translation>cars are passenger vehicles too</translation>
        </message>
        <message>
            <source>新能源车、充电站或充电桩</source>
            <translation>New-energy vehicles, charging stations or charging points</translation>
        </message>
        <message>
            <source>货车、挂车等按减半前的税额，一年应缴多少车船税？</source>
            <translation>What is the annual vehicle tax on your trucks, trailers and so on, before the 50 % reduction?</translation>
        </message>
        <message>
            <source>只算货车、挂车、专用作业车、轮式专用机械车。看交强险保单上代收的车船税，已经减半的乘以 2。</source>
            <translation>Only trucks, trailers, special work vehicles and wheeled special machinery. See the vehicle tax collected with the compulsory insurance; if already halved, multiply by 2.</translation>
        </message>
        <message>
            <source>元/年</source>
            <translation>CNY/year</translation>
        </message>
        <message>
            <source>装了 ETC 的客车、货车，一年在区内高速公路上的通行费（打折前）大约多少？</source>
            <translation>Roughly how much do your ETC vehicles pay in Inner Mongolia motorway tolls a year, before discounts?</translation>
        </message>
        <message>
            <source>看 ETC 账单或通行费电子发票汇总。差异化收费路段已经另外打折的部分不算在内。</source>
            <translation>See the ETC statement or the summary of electronic toll invoices. Leave out discounts already given on roads with differentiated tolls.</translation>
        </message>
        <message>
            <source>2022 年走实行差异化收费的区内高速公路路段，通行费打折前大约多少？</source>
            <translation>Roughly how much did you pay in 2022, before discounts, on Inner Mongolia motorways with differentiated tolls?</translation>
        </message>
        <message>
            <source>看通行费账单或发票，只算差异化收费路段的部分，没走过就填 0。哪些是差异化收费路段，可以问收费站或当地交通运输局。</source>
            <translation>See toll statements or invoices; only for roads with differentiated tolls; enter 0 if you did not use them. Ask the toll station or the local transport bureau which roads these are.</translation>
        </message>
        <message>
            <source>新能源车和充电设施，有下面哪些？</source>
            <translation>New-energy vehicles and charging: which of these apply?</translation>
        </message>
        <message>
            <source>看购车发票、行驶证，或者充电站的建设、运营合同。一项都没有的选“以上都没有”。</source>
            <translation>See vehicle invoices and licences, or contracts to build or run charging stations. If none applies, choose "None of these".</translation>
        </message>
        <message>
            <source>2022 年购置的新能源汽车</source>
            <translation>New-energy vehicles bought in 2022</translation>
        </message>
        <message>
            <source>小轿车、客车、货车等</source>
            <translation>cars, buses, trucks and so on</translation>
        </message>
        <message>
            <source>2022 年购置的新能源公交车</source>
            <translation>New-energy buses bought in 2022</translation>
        </message>
        <message>
            <source>上一项也一起选</source>
            <translation>choose the one above as well</translation>
        </message>
        <message>
            <source>2022 年购置的民用运输机场场内新能源车辆</source>
            <translation>New-energy vehicles for use inside a civil airport bought in 2022</translation>
        </message>
        <message>
            <source>运营新能源出租车或新能源城市公交</source>
            <translation>New-energy taxis or city buses in operation</translation>
        </message>
        <message>
            <source>大功率充电、车网互动等示范设施</source>
            <translation>Demonstration facilities such as high-power charging or vehicle-to-grid</translation>
        </message>
        <message>
            <source>建设的、运营的都算；车网互动是指车既能充电，也能向电网送电</source>
            <translation>whether built or run; vehicle-to-grid means that vehicles can charge and also feed power back</translation>
        </message>
        <message>
            <source>运营充电站、充电桩</source>
            <translation>Charging stations or charging points in operation</translation>
        </message>
        <message>
            <source>做下面哪些科技、软件和设计工作？</source>
            <translation>Which of these technology, software or design activities do you carry out?</translation>
        </message>
        <message>
            <source>看合同、证书和项目文件。一项都没有的选“以上都没有”。</source>
            <translation>See contracts, certificates and project documents. If none applies, choose "None of these".</translation>
        </message>
        <message>
            <source>把设备接到云上或工业互联网等平台</source>
            <translation>Connect equipment to the cloud or to industrial internet and other platforms</translation>
        </message>
        <message>
            <source>也就是“设备上云上平台”，看与云服务商、平台签的服务合同</source>
            <translation>see the service contract with the cloud provider or platform ("设备上云上平台", equipment on the cloud and on platforms)</translation>
        </message>
        <message>
            <source>有准备投入生产、推向市场的科技成果</source>
            <translation>Have research results ready for production and the market</translation>
        </message>
        <message>
            <source>例如专利、新技术、新产品、软件著作权</source>
            <translation>for example, patents, new technology, new products, software copyrights</translation>
        </message>
        <message>
            <source>首版次软件，已经取得知识产权或证书</source>
            <translation>Have first-version software with intellectual property or a certificate</translation>
        </message>
        <message>
            <source>也就是新软件的第一个版本，看软件著作权登记证书或认定证书</source>
            <translation>the first version of new software; see the software copyright registration or certification</translation>
        </message>
        <message>
            <source>新开发了工业软件（工业 APP）</source>
            <translation>Have newly developed industrial software (industrial apps)</translation>
        </message>
        <message>
            <source>有工业设计中心或工业设计团队</source>
            <translation>Have an industrial design centre or team</translation>
        </message>
        <message>
            <source>培养技术转移人才</source>
            <translation>Train people for technology transfer</translation>
        </message>
        <message>
            <source>建设专业化的技术转移服务机构，正在做或准备做</source>
            <translation>Set up, or plan to set up, a specialised technology transfer agency</translation>
        </message>
        <message>
            <source>技术经纪人或技术经理人，促成技术转移转化交易</source>
            <translation>Are a technology broker or manager who brings about technology transfers</translation>
        </message>
        <message>
            <source>上云上平台实际花了多少钱？</source>
            <translation>How much did you actually spend on connecting equipment to the cloud and platforms?</translation>
        </message>
        <message>
            <source>看服务合同、发票和付款凭证，只填实际付出的费用。</source>
            <translation>See service contracts, invoices and proofs of payment; only what was actually paid.</translation>
        </message>
        <message>
            <source>首版次软件从取得知识产权或证书起，到申请时实际卖了多少钱？</source>
            <translation>What were the actual sales of the first-version software between obtaining the IP right or certificate and applying?</translation>
        </message>
        <message>
            <source>看销售合同和发票，只算这个软件在规定期限内的实际销售额。</source>
            <translation>See sales contracts and invoices; only actual sales of this software within the set period.</translation>
        </message>
        <message>
            <source>研发这个工业软件（工业 APP）实际投入了多少钱？</source>
            <translation>How much did you actually invest in developing this industrial software (industrial app)?</translation>
        </message>
        <message>
            <source>看账上的研发支出、合同和付款凭证。</source>
            <translation>See research and development costs in the accounts, contracts and proofs of payment.</translation>
        </message>
        <message>
            <source>一年里累计促成的技术转移转化交易，按合同实际成交额是多少？</source>
            <translation>What is the actual contract value of the technology transfers you brought about in one year?</translation>
        </message>
        <message>
            <source>看技术交易合同和付款凭证，把一年里促成的加在一起。</source>
            <translation>See technology contracts and proofs of payment; add up those of one year.</translation>
        </message>
        <message>
            <source>新创建了哪一级工业互联网平台？</source>
            <translation>What level of industrial internet platform did you newly create?</translation>
        </message>
        <message>
            <source>看工业和信息化部门的认定或立项文件。建了几个的，选投资最大的一个。</source>
            <translation>See the recognition or project document of the industry and information technology department. If there are several, the one with the largest investment.</translation>
        </message>
        <message>
            <source>区域级</source>
            <translation>Regional platform</translation>
        </message>
        <message>
            <source>行业级</source>
            <translation>Industry platform</translation>
        </message>
        <message>
            <source>企业级</source>
            <translation>Company platform</translation>
        </message>
        <message>
            <source>没有新创建</source>
            <translation>None newly created</translation>
        </message>
        <message>
            <source>这个工业互联网平台项目实际完成了多少投资？</source>
            <translation>How much investment in this industrial internet platform project has actually been completed?</translation>
        </message>
        <message>
            <source>看项目的合同、发票和付款凭证，只算已经完成的投资。</source>
            <translation>See contracts, invoices and proofs of payment of the project; only completed investment.</translation>
        </message>
        <message>
            <source>做了下面哪些工业互联网标识解析工作？</source>
            <translation>Industrial internet identifiers: which of these have you done?</translation>
        </message>
        <message>
            <source>标识解析相当于给产品、设备编“身份证号”并能查询。看项目验收或接入文件，一项都没有的选“以上都没有”。</source>
            <translation>Identifiers give products and equipment an "ID number" that can be looked up. See the acceptance or access document of the project; if none applies, choose "None of these".</translation>
        </message>
        <message>
            <source>新建了标识解析二级节点</source>
            <translation>Newly built a second-level node</translation>
        </message>
        <message>
            <source>二级节点已经与国家顶级节点互联互通</source>
            <translation>The second-level node is connected to the national top-level node</translation>
        </message>
        <message>
            <source>开展了标识解析创新应用</source>
            <translation>Carried out innovative applications of identifiers</translation>
        </message>
        <message>
            <source>办的养老机构是哪一种？</source>
            <translation>What kind of elderly care institution do you run?</translation>
        </message>
        <message>
            <source>看登记证书和养老机构备案。公家建房、交给社会力量经营（公建民营）的选“公办”。</source>
            <translation>See the registration certificate and the filing of the institution. If a publicly built home is run by a private operator (公建民营), choose "public".</translation>
        </message>
        <message>
            <source>社会办的非营利性养老机构</source>
            <translation>Private non-profit institution</translation>
        </message>
        <message>
            <source>一般登记为民办非企业单位</source>
            <translation>usually registered as a private non-enterprise unit</translation>
        </message>
        <message>
            <source>社会办的营利性养老机构</source>
            <translation>Private for-profit institution</translation>
        </message>
        <message>
            <source>公办养老机构（包括公建民营）</source>
            <translation>Public institution (also publicly built and privately run)</translation>
        </message>
        <message>
            <source>正在筹办养老机构或养老项目</source>
            <translation>Preparing an elderly care institution or project</translation>
        </message>
        <message>
            <source>没有办养老机构</source>
            <translation>I do not run one</translation>
        </message>
        <message>
            <source>养老机构是怎样开办的？</source>
            <translation>How was the elderly care institution set up?</translation>
        </message>
        <message>
            <source>看建设、改造或租赁合同。</source>
            <translation>See the building, rebuilding or lease contract.</translation>
        </message>
        <message>
            <source>新建</source>
            <translation>New building</translation>
        </message>
        <message>
            <source>改建、扩建</source>
            <translation>Rebuilding or extension</translation>
        </message>
        <message>
            <source>租赁</source>
            <translation>Rented</translation>
        </message>
        <message>
            <source>其他方式</source>
            <translation>Another way</translation>
        </message>
        <message>
            <source>养老机构里，连公共设施在内每张够 30 平方米的床位有多少张？</source>
            <translation>How many beds have at least 30 square metres each, common facilities included?</translation>
        </message>
        <message>
            <source>看养老机构备案的床位数和房屋面积，只算用上一题那种方式开办出来的床位。</source>
            <translation>See the number of beds and the floor area in the filing; only beds set up in the way chosen in the previous question.</translation>
        </message>
        <message>
            <source>张</source>
            <translation>beds</translation>
        </message>
        <message>
            <source>养老机构有下面哪些情况？</source>
            <translation>Which of these apply to the elderly care institution?</translation>
        </message>
        <message>
            <source>看等级评定的牌匾和入住登记。一项都没有的选“以上都没有”。</source>
            <translation>See the rating plaque and the register of residents. If none applies, choose "None of these".</translation>
        </message>
        <message>
            <source>已经评定了等级</source>
            <translation>It has been rated</translation>
        </message>
        <message>
            <source>看养老机构等级评定的牌匾或公布名单</source>
            <translation>see the plaque or published list of ratings of elderly care institutions</translation>
        </message>
        <message>
            <source>现在有老人入住</source>
            <translation>Elderly people live there now</translation>
        </message>
        <message>
            <source>办托儿所、幼儿园、托育机构的，有下面哪些情况？</source>
            <translation>If you run a nursery, kindergarten or childcare institution, which of these apply?</translation>
        </message>
        <message>
            <source>看办学许可、登记证书和托育机构备案。没有办的选“以上都没有”。</source>
            <translation>See school permits, registration certificates and filings of childcare institutions. If you run none, choose "None of these".</translation>
        </message>
        <message>
            <source>托儿所、幼儿园由国家拨付事业经费</source>
            <translation>Nursery or kindergarten funded by the state</translation>
        </message>
        <message>
            <source>也就是由财政拨款办，看财政部门的预算批复</source>
            <translation>run with public funds; see the budget approval of the finance department</translation>
        </message>
        <message>
            <source>托儿所、幼儿园是企业办的</source>
            <translation>Nursery or kindergarten run by a company</translation>
        </message>
        <message>
            <source>托儿所、幼儿园自用的房产或土地归自己</source>
            <translation>The nursery or kindergarten owns the premises or land it uses</translation>
        </message>
        <message>
            <source>看不动产权证书</source>
            <translation>see the real estate certificate</translation>
        </message>
        <message>
            <source>建设或经营托育服务设施</source>
            <translation>Build or run childcare facilities</translation>
        </message>
        <message>
            <source>照看 3 岁以下婴幼儿，例如日托、计时托</source>
            <translation>care of children under 3, for example, by the day or by the hour</translation>
        </message>
        <message>
            <source>项目列入了下面哪些国家专项？</source>
            <translation>In which national special programmes is your project?</translation>
        </message>
        <message>
            <source>看发展改革部门下达投资计划或公布名单的文件。一项都没有的选“以上都没有”。</source>
            <translation>See the investment plan or published list of the development and reform department. If none applies, choose "None of these".</translation>
        </message>
        <message>
            <source>普惠养老城企联动专项行动，居家社区型</source>
            <translation>City–company affordable elderly care programme, home and community type</translation>
        </message>
        <message>
            <source>普惠养老城企联动专项行动，医养结合型</source>
            <translation>City–company affordable elderly care programme, combined medical and care type</translation>
        </message>
        <message>
            <source>普惠养老城企联动专项行动，旅居型</source>
            <translation>City–company affordable elderly care programme, travel and residence type</translation>
        </message>
        <message>
            <source>普惠托育专项</source>
            <translation>Affordable childcare programme</translation>
        </message>
        <message>
            <source>列入普惠养老专项的居家社区型、医养结合型项目，一共多少张床位？</source>
            <translation>How many beds do your home-and-community and medical-and-care projects in the affordable elderly care programme have in total?</translation>
        </message>
        <message>
            <source>看列入专项的文件上的床位数，两种项目的加在一起填。</source>
            <translation>See the number of beds in the programme document; add up both kinds.</translation>
        </message>
        <message>
            <source>列入普惠养老专项的旅居型项目，一共多少张床位？</source>
            <translation>How many beds do your travel-and-residence projects in the affordable elderly care programme have in total?</translation>
        </message>
        <message>
            <source>看列入专项的文件上的床位数。</source>
            <translation>See the number of beds in the programme document.</translation>
        </message>
        <message>
            <source>列入国家普惠托育专项的项目，一共多少个托位？</source>
            <translation>How many childcare places do your projects in the national affordable childcare programme have in total?</translation>
        </message>
        <message>
            <source>看列入专项的文件上的托位数。</source>
            <translation>See the number of places in the programme document.</translation>
        </message>
        <message>
            <source>为居民提供下面哪些服务？</source>
            <translation>Which of these services do you provide to residents?</translation>
        </message>
        <message>
            <source>看营业执照的经营范围。一项都没有的选“以上都没有”。</source>
            <translation>See the scope of business on your licence. If none applies, choose "None of these".</translation>
        </message>
        <message>
            <source>物业服务</source>
            <translation>Property management</translation>
        </message>
        <message>
            <source>家庭保洁</source>
            <translation>House cleaning</translation>
        </message>
        <message>
            <source>例如钟点工打扫</source>
            <translation>for example, cleaning by the hour</translation>
        </message>
        <message>
            <source>家务管理</source>
            <translation>Housekeeping</translation>
        </message>
        <message>
            <source>例如住家保姆、做饭</source>
            <translation>for example, live-in housekeepers, cooking</translation>
        </message>
        <message>
            <source>婴幼儿看护</source>
            <translation>Care of infants</translation>
        </message>
        <message>
            <source>例如月嫂、育儿嫂</source>
            <translation>for example, maternity nurses, nannies</translation>
        </message>
        <message>
            <source>病人看护</source>
            <translation>Care of the sick</translation>
        </message>
        <message>
            <source>养老扶助</source>
            <translation>Support for the elderly</translation>
        </message>
        <message>
            <source>例如上门照料、助餐、日间照料</source>
            <translation>for example, care at home, meals, day care</translation>
        </message>
        <message>
            <source>家庭卫生保健</source>
            <translation>Family health care</translation>
        </message>
        <message>
            <source>其他社区群众急需的服务</source>
            <translation>Other services urgently needed in the community</translation>
        </message>
        <message>
            <source>例如维修、买菜、早餐、快递代收</source>
            <translation>for example, repairs, groceries, breakfast, parcel pick-up</translation>
        </message>
        <message>
            <source>提供或准备提供普惠性生活服务吗？</source>
            <translation>Do you provide, or plan to provide, affordable everyday services?</translation>
        </message>
        <message>
            <source>例如大多数居民负担得起的养老、托育、助餐、家政、看病、健身、文化活动。算不算普惠性，以主管部门的认定为准。</source>
            <translation>For example, elderly care, childcare, meals, home services, medical care, fitness and culture most residents can afford. Whether they count as affordable is decided by the department in charge.</translation>
        </message>
        <message>
            <source>民政、商务等部门对家庭服务业企业分档考核，您的企业在哪一档？</source>
            <translation>Civil affairs, commerce and other departments assess home service companies by grade. In which grade is yours?</translation>
        </message>
        <message>
            <source>看考核结果的文件或公示。</source>
            <translation>See the document or publication of the assessment.</translation>
        </message>
        <message>
            <source>奖励 30 万元的一档</source>
            <translation>The grade with an award of 300,000 CNY</translation>
        </message>
        <message>
            <source>奖励 20 万元的一档</source>
            <translation>The grade with an award of 200,000 CNY</translation>
        </message>
        <message>
            <source>奖励 10 万元的一档</source>
            <translation>The grade with an award of 100,000 CNY</translation>
        </message>
        <message>
            <source>没有参加考核，或者没有入档</source>
            <translation>Not assessed, or in no grade</translation>
        </message>
        <message>
            <source>家政和创业、实训基地，有下面哪些情况？</source>
            <translation>Home services, start-up and training bases: which of these apply?</translation>
        </message>
        <message>
            <source>看商务、人力资源社会保障部门的认定文件或牌匾。一项都没有的选“以上都没有”。</source>
            <translation>See the recognition document or plaque of the commerce or human resources and social security department. If none applies, choose "None of these".</translation>
        </message>
        <message>
            <source>开展家政培训</source>
            <translation>Give training in home services</translation>
        </message>
        <message>
            <source>提供家政创业服务</source>
            <translation>Provide start-up services for home services</translation>
        </message>
        <message>
            <source>是自治区创业园（孵化基地）</source>
            <translation>Are a start-up park (incubator) of the autonomous region</translation>
        </message>
        <message>
            <source>是自治区职业技能实训基地</source>
            <translation>Are a vocational training base of the autonomous region</translation>
        </message>
        <message>
            <source>被商务部认定为家政劳务输出基地</source>
            <translation>Are recognised by the Ministry of Commerce as a base that sends out home service workers</translation>
        </message>
        <message>
            <source>吸纳脱贫人口就业的数量多、成效好</source>
            <translation>Have given work to many people lifted out of poverty, with good results</translation>
        </message>
        <message>
            <source>社区服务设施和房屋，有下面哪些情况？</source>
            <translation>Community service facilities and buildings: which of these apply?</translation>
        </message>
        <message>
            <source>看批准文件、设计图纸、房屋租赁合同和工程合同。一项都没有的选“以上都没有”。</source>
            <translation>See approvals, plans, leases and building contracts. If none applies, choose "None of these".</translation>
        </message>
        <message>
            <source>运营或准备运营社区养老服务设施</source>
            <translation>Run, or plan to run, community elderly care facilities</translation>
        </message>
        <message>
            <source>社区服务设施要办消防验收备案，建筑面积不超过 300 平方米</source>
            <translation>Have a community service facility that needs fire safety filing, with a floor area of no more than 300 square metres</translation>
        </message>
        <message>
            <source>社区服务设施要办消防验收备案，总投资不超过 30 万元</source>
            <translation>Have a community service facility that needs fire safety filing, with a total investment of no more than 300,000 CNY</translation>
        </message>
        <message>
            <source>面积也不超过 300 平方米的，两项都选</source>
            <translation>if the floor area is no more than 300 square metres too, choose both</translation>
        </message>
        <message>
            <source>利用存量建筑提供普惠性生活服务，已经旗县级以上政府批准</source>
            <translation>Offer affordable everyday services in existing buildings, approved by the banner, county or a higher government</translation>
        </message>
        <message>
            <source>现有的旧房屋；要兴办的是国家支持的产业、行业</source>
            <translation>old existing buildings; for industries the state supports</translation>
        </message>
        <message>
            <source>利用存量建筑提供普惠性生活服务，还没有批准</source>
            <translation>Offer affordable everyday services in existing buildings, not approved yet</translation>
        </message>
        <message>
            <source>与机关、事业单位、国有企业做生意，有下面哪些情况？</source>
            <translation>Business with government offices, public institutions and state-owned companies: which of these apply?</translation>
        </message>
        <message>
            <source>看采购公告，以及合同里的付款期限、对账单和往来函件。一项都没有的选“以上都没有”。</source>
            <translation>See procurement notices, payment terms in contracts, statements of account and letters. If none applies, choose "None of these".</translation>
        </message>
        <message>
            <source>参加或准备参加政府采购项目</source>
            <translation>Take part, or plan to take part, in government procurement</translation>
        </message>
        <message>
            <source>项目公告在“内蒙古自治区政府采购网”等网站上</source>
            <translation>the notices are on websites such as 内蒙古自治区政府采购网</translation>
        </message>
        <message>
            <source>他们欠您的账，还没到付款期限</source>
            <translation>Are owed money by them, not due yet</translation>
        </message>
        <message>
            <source>他们欠您的账到期没付，双方没有分歧</source>
            <translation>Are owed money by them, overdue and undisputed</translation>
        </message>
        <message>
            <source>他们欠您的账到期没付，双方还有分歧</source>
            <translation>Are owed money by them, overdue and still disputed</translation>
        </message>
        <message>
            <source>对方强制要求收商业汇票等，不付现金</source>
            <translation>Are made to take commercial bills and the like from them instead of cash</translation>
        </message>
        <message>
            <source>商业汇票是到期才能兑钱的票据</source>
            <translation>commercial bills are paid only when they fall due</translation>
        </message>
        <message>
            <source>这个采购项目是哪一类？</source>
            <translation>What kind of procurement project is it?</translation>
        </message>
        <message>
            <source>看采购公告；有几个项目的，先说最想做的一个。</source>
            <translation>See the procurement notice; if there are several, answer for the one you want most.</translation>
        </message>
        <message>
            <source>货物或服务</source>
            <translation>Goods or services</translation>
        </message>
        <message>
            <source>工程</source>
            <translation>Works</translation>
        </message>
        <message>
            <source>这个采购项目的预算总额是多少？</source>
            <translation>What is the total budget of this procurement project?</translation>
        </message>
        <message>
            <source>看采购公告上的“预算金额”。</source>
            <translation>See "预算金额" (budget) in the procurement notice.</translation>
        </message>
        <message>
            <source>这个采购项目（或者您投的这个包）是专门面向中小企业的吗？</source>
            <translation>Is this project (or the lot you bid for) reserved for SMEs?</translation>
        </message>
        <message>
            <source>看采购公告“落实政府采购政策需满足的资格要求”一栏。</source>
            <translation>See the section "落实政府采购政策需满足的资格要求" in the procurement notice.</translation>
        </message>
        <message>
            <source>您准备报多少价？</source>
            <translation>What price are you going to bid?</translation>
        </message>
        <message>
            <source>也就是投标（响应）文件里的报价。</source>
            <translation>The price in your bid or response document.</translation>
        </message>
    </context>
</TS>
